import type { Mount, WidgetKind } from "@comptoir/embed";

/** Hashed file name of each widget, written in by the build. */
declare const __BUNDLES__: Partial<Record<WidgetKind, string>>;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const own = document.currentScript as HTMLScriptElement | null;
/** Where this very script came from is where its API is. */
export const base = new URL(own?.src || location.href).origin;

const mounts = new Map<WidgetKind, Mount>();
const loading = new Map<WidgetKind, Promise<Mount>>();

export function defined(kind: WidgetKind, mount: Mount): void {
  mounts.set(kind, mount);
}

/** Loads a widget's bundle, once for the page; after a failure the next call tries again. */
export function bundle(kind: WidgetKind): Promise<Mount> {
  const known = loading.get(kind);
  if (known) return known;
  const started = new Promise<Mount>((resolve, reject) => {
    const script = document.createElement("script");
    script.async = true;
    // A page may allow scripts by nonce, or ask for trusted types.
    if (own?.nonce) script.nonce = own.nonce;
    script.src = trusted(`${base}/embed/${__BUNDLES__[kind]}`);
    script.onload = () => {
      const mount = mounts.get(kind);
      if (mount) resolve(mount);
      else reject(new Error(kind));
    };
    script.onerror = () => reject(new Error(kind));
    document.head.append(script);
  });
  loading.set(kind, started);
  started.catch(() => loading.delete(kind));
  return started;
}

let policy: ReturnType<TrustedTypes["createPolicy"]> | undefined;
function trusted(url: string): string {
  try {
    const types = (window as unknown as { trustedTypes?: TrustedTypes }).trustedTypes;
    policy ??= types?.createPolicy("comptoir", { createScriptURL: (same) => same });
  } catch {
    // The page names the policies it allows and ours is not among them: the browser decides about the plain string.
  }
  return policy ? policy.createScriptURL(url) : url;
}
