const storageKey = "comptoir.reloadedAt";

/**
 * A page open since before an upgrade asks for files that are gone: it is loaded anew, with the new names.
 * Once in ten seconds at most, so that a file truly missing is an error and not a loop.
 */
export function reloadOnNewBuild() {
  window.addEventListener("vite:preloadError", (event) => {
    const last = Number(sessionStorage.getItem(storageKey) ?? 0);
    if (Date.now() - last < 10_000) return;
    sessionStorage.setItem(storageKey, String(Date.now()));
    event.preventDefault();
    window.location.reload();
  });
}
