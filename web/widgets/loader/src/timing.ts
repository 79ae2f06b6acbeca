/** Runs once `element` is on the screen or nearly so. */
export function whenVisible(element: Element, run: () => void): void {
  if (!("IntersectionObserver" in window)) return run();
  const observer = new IntersectionObserver((entries) => {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    observer.disconnect();
    run();
  }, { rootMargin: "400px" });
  observer.observe(element);
}

/** Runs when the page has nothing better to do, after it has loaded; Safari has no idle callback. */
export function whenIdle(run: () => void): void {
  const later = (): void => {
    if ("requestIdleCallback" in window) requestIdleCallback(run, { timeout: 4000 });
    else setTimeout(run, 1200);
  };
  if (document.readyState === "complete") later();
  else addEventListener("load", later, { once: true });
}
