// Shows what Comptoir pushes while no page of it is open, and opens the page it is about. It keeps nothing.
self.addEventListener("push", (event) => {
  const said = event.data ? event.data.json() : {};
  event.waitUntil(
    self.registration.showNotification(said.title || "Comptoir", { body: said.body || "", tag: said.tag, data: { url: said.url || "/" } }),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  event.waitUntil(self.clients.openWindow(event.notification.data.url));
});
