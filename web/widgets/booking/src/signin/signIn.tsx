import type { Ask, Refusal } from "../api/client";
import type { Speak } from "../texts/speaker";

/** Where a visitor is who signs in with a code by mail. */
export interface Signing {
  email: string;
  /** The code is on its way. */
  sent?: boolean;
  busy?: boolean;
  wrong?: string | undefined;
}

export interface SignedIn {
  /** `ct_…`, for `Authorization: Bearer`. */
  token: string;
  client: { name: string; email: string; phone: string };
}

/** The widget around the form. */
export interface Host {
  say: Speak;
  ask: Ask;
  /** Of the organization. */
  slug: string;
  language: string;
  signing: Signing;
  show: (signing: Signing, focus?: boolean) => void;
  done: (who: SignedIn) => void;
}

/** Asks for an address, then for the six digits that were mailed there. */
export function signIn(host: Host) {
  const { say, signing, show } = host;
  const { email, sent, busy, wrong } = signing;
  const id = sent ? "signin-code" : "signin-email";
  return (
    <form noValidate key={id} class="signin" onSubmit={(event) => { event.preventDefault(); void send(host, (event.currentTarget.elements[0] as HTMLInputElement).value.trim()); }}>
      <div class="field">
        <label for={id}>{say(sent ? "signin.code" : "signin.email")}</label>
        {sent
          ? <input class="input" id={id} inputMode="numeric" autoComplete="one-time-code" maxLength={7} aria-required="true" aria-invalid={wrong ? true : undefined} aria-describedby={`${id}-hint`} />
          : <input class="input" id={id} type="email" autoComplete="email" value={email} aria-required="true" aria-invalid={wrong ? true : undefined} aria-describedby={`${id}-hint`} />}
        <p class="hint" id={`${id}-hint`}>{wrong ? <span class="error" role="alert">{wrong}</span> : say(sent ? "signin.sent" : "signin.why", { email })}</p>
      </div>
      <div class="actions">
        <button type="submit" class="button" aria-disabled={!!busy}>{busy && <i class="spinner" />}{say(sent ? "signin.go" : "signin.ask")}</button>
        {sent && <button type="button" class="link" onClick={() => show({ email }, true)}>{say("signin.other")}</button>}
      </div>
    </form>
  );
}

async function send(host: Host, given: string): Promise<void> {
  const { say, ask, slug: organization, language: locale, signing, show, done } = host;
  const { sent, busy } = signing;
  const email = sent ? signing.email : given;
  if (busy) return;
  if (!sent && !/^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) return show({ ...signing, wrong: say("signin.email.wrong") }, true);
  show({ email, ...(sent && { sent }), busy: true });
  const post = <T,>(path: string, body: object): Promise<T> => ask(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  try {
    if (sent) done(await post<SignedIn>("/client-sessions/verify", { organization, email, code: given.replaceAll(" ", "") }));
    else {
      await post("/client-sessions", { organization, email, locale });
      show({ email, sent: true }, true);
    }
  } catch (refusal) {
    const { status, detail, errors } = refusal as Refusal;
    show({ email, ...(sent && { sent }), wrong: (status && (errors?.[0]?.message ?? detail)) || say("signin.failed") }, true);
  }
}
