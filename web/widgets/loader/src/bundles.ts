/** Hash of the files of each widget, written in by the build: they lend each other what they have, so they go together. */
declare const __BUNDLES__: Record<string, string>;

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const own = document.currentScript as HTMLScriptElement | null;
/** Where this very script came from is where its API is. */
export const base = new URL(own?.src || location.href).origin;

const defined: Record<string, unknown> = {};
const loading: Record<string, Promise<unknown> | undefined> = {};

/** How a bundle, once it runs, hands over what it has. */
export function define(name: string, what: unknown): void {
  defined[name] = what;
}

/** Loads a widget's bundle, once for the page; after a failure the next call tries again. */
export function bundle(name: string): Promise<unknown> {
  return (loading[name] ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    // A page may allow scripts by nonce, or ask for trusted types.
    if (own?.nonce) script.nonce = own.nonce;
    script.src = trusted(`${base}/embed/comptoir-${name}.${__BUNDLES__[name.split("-")[0]!]}.js`);
    const settle = (): void => {
      if (defined[name]) return resolve(defined[name]);
      loading[name] = undefined;
      reject();
    };
    script.onload = script.onerror = settle;
    document.head.append(script);
  }));
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
