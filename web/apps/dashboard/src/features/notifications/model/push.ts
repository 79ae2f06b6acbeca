/** A browser that cannot reach its maker’s push service tries for ever. */
const PATIENCE_MS = 30_000;
const WORKER = "/push-worker.js";

/** Whether this browser can be told things while the page is closed. */
export function canPush(): boolean {
  return "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
}

export function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll("-", "+").replaceAll("_", "/").padEnd(Math.ceil(key.length / 4) * 4, "="));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/**
 * A worker's scope for one person at one organization. A browser has one subscription per scope, so that whoever is a
 * client here and on the team there turns each of them on and off by itself. No page lies under it.
 */
export function scopeOf(person: string): string {
  return `/push/${encodeURIComponent(person)}/`;
}

export async function currentSubscription(person: string): Promise<PushSubscription | null> {
  if (!canPush()) return null;
  const found = await navigator.serviceWorker.getRegistration(scopeOf(person));
  // A worker with a wider scope answers for narrower ones.
  return found && new URL(found.scope).pathname === scopeOf(person) ? found.pushManager.getSubscription() : null;
}

/** Asks the browser's owner, then subscribes; null when they said no. */
export async function subscribe(person: string, key: string): Promise<PushSubscription | null> {
  if ((await Notification.requestPermission()) !== "granted") return null;
  const registration = await navigator.serviceWorker.register(WORKER, { scope: scopeOf(person) });
  await activated(registration);
  const asked = registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytesOf(key) });
  return Promise.race([asked, tooLate()]);
}

function tooLate(): Promise<never> {
  return new Promise((_, fail) => setTimeout(() => fail(new Error("no push service answers")), PATIENCE_MS));
}

/** `serviceWorker.ready` would wait for one that governs this very page, and this one governs none. */
async function activated({ installing, waiting, active }: ServiceWorkerRegistration): Promise<void> {
  const worker = active ?? waiting ?? installing;
  if (!worker || worker.state === "activated") return;
  await new Promise<void>((done, fail) => {
    worker.addEventListener("statechange", () => {
      if (worker.state === "activated") done();
      if (worker.state === "redundant") fail(new Error("the worker was not installed"));
    });
  });
}
