// Shows what Comptoir pushes while no page of it is open, and opens the page it is about. It keeps nothing.
self.addEventListener("install", () => self.skipWaiting());

function saidIn(data) {
  if (!data) return {};
  try {
    return data.json();
  } catch {
    return { body: data.text() };
  }
}

// A browser that is told something and shows nothing takes its permission back: whatever arrives, something is shown.
self.addEventListener("push", (event) => {
  const { title, body, tag, url } = saidIn(event.data);
  const options = { body: body || "", icon: "/push-icon.png", data: { url: url || "/" }, ...(tag && { tag }) };
  event.waitUntil(self.registration.showNotification(title || "Comptoir", options));
});

async function open(address) {
  const { href } = new URL(address, self.location.origin);
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const there = pages.find((page) => page.url === href);
  return there ? there.focus() : self.clients.openWindow(href);
}

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.url));
});
