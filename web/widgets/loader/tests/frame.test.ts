import { PROTOCOL } from "@comptoir/embed";
import { expect, test, vi } from "vitest";
import { hostOrigin, join } from "../src/frame";

const HOST = "https://studio.example";

function framed() {
  const heard: Record<string, (detail: Record<string, unknown>, element: Element) => void> = {};
  const parent = { postMessage: vi.fn() };
  let listen: (event: unknown) => void = () => {};
  const frame = { parent, addEventListener: (_: string, listener: typeof listen) => (listen = listener) };
  const page = { on: (name: string, listener: (typeof heard)[string]) => ((heard[name] = listener), () => {}), send: vi.fn() };
  join(page as never, frame as never, HOST);
  return { heard, parent, page, say: (event: object) => listen({ source: parent, origin: HOST, ...event }) };
}

test("what the widget tells goes to the page that holds the frame, and to no other origin", () => {
  const { heard, parent } = framed();
  heard["step"]!({ version: PROTOCOL, kind: "booking", widget: "wgt_1", step: "time", index: 2, total: 3 }, null as never);
  expect(parent.postMessage).toHaveBeenCalledWith({ comptoir: PROTOCOL, widget: "wgt_1", type: "event", name: "step", detail: { step: "time", index: 2, total: 3 } }, HOST);
});

test("commands of that page are carried out, of any other window or origin they are not", () => {
  const { page, say } = framed();
  const data = { comptoir: PROTOCOL, widget: "wgt_1", type: "command", name: "setLocale", detail: { locale: "en" } };
  say({ data, origin: "https://evil.example" });
  say({ data, source: {} });
  say({ data: { ...data, name: "constructor" } });
  say({ data: { ...data, type: "event", name: "step" } });
  expect(page.send).not.toHaveBeenCalled();
  say({ data });
  expect(page.send).toHaveBeenCalledWith("[data-comptoir]", "setLocale", { locale: "en" });
});

test("the browser's word about the page around counts more than an address", () => {
  expect(hostOrigin([HOST], "https://other.example/x")).toBe(HOST);
  expect(hostOrigin(undefined, `${HOST}/page?x=1`)).toBe(HOST);
  expect(hostOrigin(undefined, "")).toBeNull();
});
