/** Runs once `element` is on the screen or nearly so. */
export function whenVisible(element: Element, run: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      run();
    },
    { rootMargin: "400px" },
  );
  observer.observe(element);
}

/** Runs when the page has loaded and has nothing better to do; Safari has no idle callback. */
export function whenIdle(run: () => void): void {
  const later = (): unknown => (window.requestIdleCallback ?? setTimeout)(run);
  if (document.readyState === "complete") later();
  else addEventListener("load", later);
}
