import { useSyncExternalStore } from "react";

const nameOf = (slug: string): string => `comptoir.me.${slug}`;
const listeners = new Set<() => void>();
/** Where the browser keeps nothing (private windows that refuse): signed in until the page is closed. */
const kept = new Map<string, string>();

/** The token a client signed in with at an organization. */
export function readToken(slug: string): string | null {
  try {
    return localStorage.getItem(nameOf(slug));
  } catch {
    return kept.get(slug) ?? null;
  }
}

/** Keeps a token, or forgets it; every part that shows it follows. */
export function keepToken(slug: string, token: string | null): void {
  if (token) kept.set(slug, token);
  else kept.delete(slug);
  try {
    if (token) localStorage.setItem(nameOf(slug), token);
    else localStorage.removeItem(nameOf(slug));
  } catch {
    // Kept in memory.
  }
  for (const tell of listeners) tell();
}

function follow(tell: () => void): () => void {
  listeners.add(tell);
  // Signed out in another tab is signed out here.
  window.addEventListener("storage", tell);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("storage", tell);
  };
}

export function useToken(slug: string): string | null {
  return useSyncExternalStore(follow, () => readToken(slug));
}
