// A stand-in for the API with the contract of the widget, so that the widget can be worked on and tested without a
// database. `node mock/server.mjs [apiPort] [hostPort]`: the API on one origin, the customer's page on another.
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { configs } from "./configs.mjs";
import { guest, linked, preview, quote } from "./guests.mjs";
import { serviceOf } from "./services.mjs";
import { shop, signIn, withWallet } from "./shop.mjs";
import { days, nextSlot } from "./slots.mjs";

const here = fileURLToPath(new URL("..", import.meta.url));
const apiPort = Number(process.argv[2] ?? 8791);
const hostPort = Number(process.argv[3] ?? 8792);
const api = `http://127.0.0.1:${apiPort}`;
const types = { ".js": "text/javascript", ".html": "text/html; charset=utf-8", ".css": "text/css", ".json": "application/json" };
const bookings = new Map();
const taken = new Set();
const wait = (ms) => new Promise((done) => setTimeout(done, ms));

const cors = (request) => ({
  "Access-Control-Allow-Origin": request.headers.origin ?? "*",
  "Access-Control-Allow-Headers": "authorization, content-type, idempotency-key, accept-language",
  "Access-Control-Allow-Methods": "GET, POST, DELETE",
});

function answer(request, response, status, body) {
  const problem = status >= 400;
  response.writeHead(status, { "Content-Type": problem ? "application/problem+json" : "application/json", ...cors(request) });
  response.end(JSON.stringify(body));
}

const problem = (status, code, more = {}) => [status, { type: `urn:comptoir:${code}`, title: code, status, code, detail: code, requestId: "req_mock", ...more }];

async function bodyOf(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

async function quoted(request) {
  const body = JSON.parse((await bodyOf(request)).toString());
  return withWallet(quote(body), body, request.headers);
}

async function book(request, waits) {
  const body = JSON.parse((await bodyOf(request)).toString());
  const key = request.headers["idempotency-key"];
  if (bookings.has(key)) return [201, bookings.get(key)];
  await wait(350);
  const service = serviceOf(body.serviceId);
  if (body.contactName === "Fantôme") return problem(409, "booking.service_inactive");
  if (body.contactEmail?.endsWith("@taken.test") && !taken.has(body.contactEmail)) {
    taken.add(body.contactEmail);
    const from = body.startDate.slice(0, 10);
    const nearest = days(service, from, from, { duration: (Date.parse(body.endDate) - Date.parse(body.startDate)) / 60000 }).days.flatMap((day) => day.slots).filter((slot) => slot.start !== body.startDate).slice(0, 4);
    return problem(409, "booking.slot_taken", { nearest });
  }
  if (body.contactEmail === "refused@example.test") {
    return problem(422, "platform.invalid", { errors: [
      { path: "contactEmail", code: "booking.email_invalid", message: "Cette adresse ne reçoit pas de messages." },
      ...(service.customFields ?? []).slice(0, 1).map((field) => ({ path: `customFieldValues.${field.id}`, code: "booking.field_invalid", message: "Cette réponse n’est pas valable." })),
    ] });
  }
  const units = (Date.parse(body.endDate) - Date.parse(body.startDate)) / 60000 / service.duration;
  const factor = ["rental", "room"].includes(service.type) ? units : ["event", "course"].includes(service.type) ? body.participants : 1;
  const booking = linked({
    id: `bkg_${bookings.size}`, reference: "K7Q2M9XD", serviceName: service.name, serviceType: service.type,
    status: waits ? "waitlisted" : service.requireApproval ? "pending" : "confirmed", waitlist: waits ? { position: 2 } : null, ...(body.recurringConfig && { series: { bookingIds: ["a", "b", "c"] } }), timeZone: service.timeZone ?? "Europe/Paris", totalPrice: service.price * factor,
    currency: service.currency, payment: { method: "counter", status: "pending", amount: service.price * factor, clientSecret: null },
    location: service.location ?? null, assignedStaff: [], assignedResources: [], ...body,
  }, api);
  bookings.set(key, booking);
  return [201, booking];
}

async function handle(request, response) {
  const url = new URL(request.url, api);
  if (request.method === "OPTIONS") return response.writeHead(204, cors(request)).end();
  const query = Object.fromEntries(url.searchParams);
  const config = url.pathname.match(/^\/api\/v1\/widget\/config\/(\w+)$/)?.[1];
  if (config) {
    if (config === "wgt_broken") return answer(request, response, ...problem(503, "platform.unavailable"));
    if (config === "wgt_slow") await wait(3000);
    const found = configs[config === "wgt_slow" ? "wgt_studio" : config];
    return found ? answer(request, response, 200, { id: config, kind: "booking", takesCards: false, apiBase: api, publishableKey: "pk_test_mock", ...found }) : answer(request, response, ...problem(404, "platform.not_found"));
  }
  if (url.pathname.startsWith("/api/v1/guest/")) {
    const [status, body] = guest(url.pathname, request.method === "POST" ? JSON.parse((await bodyOf(request)).toString() || "{}") : {}, api);
    if (typeof body !== "string") return answer(request, response, status, body);
    response.writeHead(200, { "Content-Type": "text/calendar", "Content-Disposition": 'attachment; filename="K7Q2M9XD.ics"' });
    return response.end(body);
  }
  if (url.pathname.startsWith("/api/v1/client-sessions")) return answer(request, response, ...signIn(url.pathname, JSON.parse((await bodyOf(request)).toString() || "{}")));
  if (url.pathname.startsWith("/api/") && !["Bearer pk_test_mock", "Bearer ct_mock"].includes(request.headers.authorization)) return answer(request, response, ...problem(401, "identity.unauthenticated"));
  if (url.pathname === "/api/v1/slots") {
    await wait(180);
    return answer(request, response, 200, days(serviceOf(query.serviceId), query.from, query.to, query));
  }
  if (url.pathname === "/api/v1/sessions") {
    const slots = days(serviceOf(query.serviceId), query.from, query.to, { sessions: true }).days.flatMap((day) => day.slots);
    if (query.serviceId === "srv_stage") return answer(request, response, 200, { items: query.from < new Date().toISOString().slice(0, 10) ? [] : slots.slice(20, 24).map(({ start, end }) => ({ startDate: start, endDate: end, remaining: 5, status: "open", runId: "run_1", title: "Stage d’hiver" })), nextCursor: null });
    return answer(request, response, 200, { items: slots.filter(({ full }) => full).map(({ start, end }) => ({ startDate: start, endDate: end, remaining: 0, status: "full" })), nextCursor: null });
  }
  if (url.pathname === "/api/v1/slots/next") return answer(request, response, 200, nextSlot(serviceOf(query.serviceId)));
  const json = async () => JSON.parse((await bodyOf(request)).toString() || "{}");
  if (url.pathname === "/api/v1/bookings" && request.method === "POST") return answer(request, response, ...(await book(request, false)));
  if (url.pathname === "/api/v1/waitlist") return answer(request, response, ...(await book(request, true)));
  if (url.pathname === "/api/v1/quotes") return answer(request, response, ...(await quoted(request)));
  if (url.pathname === "/api/v1/bookings/preview") return answer(request, response, ...preview(await json()));
  if (url.pathname === "/api/v1/files/upload") {
    const size = (await bodyOf(request)).length;
    await wait(500);
    return answer(request, response, 201, { id: "file_1", name: "piece.pdf", contentType: "application/pdf", size, url: `${api}/files/file_1/piece.pdf` });
  }
  const sold = shop(url.pathname, request.method === "POST" ? await json() : {}, request.headers);
  if (sold) {
    await wait(120);
    return answer(request, response, ...sold);
  }
  if (url.pathname.startsWith("/embed/frame/")) {
    response.writeHead(200, { "Content-Type": types[".html"] });
    return response.end(`<!doctype html><html lang="fr"><title>Cadre</title><div data-comptoir="${configs[url.pathname.slice(13)]?.kind ?? "booking"}" data-widget="${url.pathname.slice(13)}"></div><script src="/embed/comptoir.js" defer></script><script src="/embed/comptoir-frame.js" defer></script>`);
  }
  if (url.pathname.startsWith("/embed/")) return file(response, join(here, "dist", normalize(url.pathname.slice(7))));
  return answer(request, response, ...problem(404, "platform.not_found"));
}

async function file(response, path, fill = (text) => text, headers = {}) {
  try {
    const content = fill((await readFile(path)).toString());
    response.writeHead(200, { "Content-Type": types[extname(path)] ?? "application/octet-stream", ...headers });
    response.end(content);
  } catch {
    response.writeHead(404).end("not found");
  }
}

const widgets = { api, studio: "wgt_studio", coach: "wgt_coach", gym: "wgt_gym", gym_packs: "wgt_packs", studio_packs: "wgt_cards" };
const fillIn = (search) => (text) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, name) => search.get(name) ?? widgets[name] ?? "");

createServer((request, response) => handle(request, response).catch((error) => response.writeHead(500).end(String(error)))).listen(apiPort, "127.0.0.1");
createServer((request, response) => {
  const url = new URL(request.url, "http://host");
  const name = url.pathname === "/" ? "index.html" : normalize(url.pathname).slice(1);
  const strict = name === "csp.html" ? { "Content-Security-Policy": `default-src 'none'; script-src ${api}; connect-src ${api}; style-src 'self'` } : {};
  return file(response, join(here, "demo", name), fillIn(url.searchParams), strict);
}).listen(hostPort, "127.0.0.1", () => console.log(`api ${api}  host http://127.0.0.1:${hostPort}`));
