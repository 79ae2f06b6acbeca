import { startAuthentication } from "@simplewebauthn/browser";
import { useText } from "@comptoir/ui";
import { useState } from "react";
import { allauth, AuthRefused, type Answer } from "../allauth";
import { words } from "../words";

type RequestOptions = { request_options: { publicKey: Parameters<typeof startAuthentication>[0]["optionsJSON"] } };

export const hasPasskeys = typeof window !== "undefined" && "PublicKeyCredential" in window;

/** Asks the device for a passkey and sends what it signed: to sign in, as the second step, or to prove it is still you. */
export function usePasskey(purpose: "login" | "authenticate" | "reauthenticate", onAnswer: (answer: Answer) => unknown) {
  const t = useText(words);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function use() {
    setBusy(true);
    setProblem(null);
    try {
      const asked = await allauth<RequestOptions>("GET", `/auth/webauthn/${purpose}`);
      const options = asked.data?.request_options.publicKey;
      if (!options) throw new AuthRefused(asked.status, []);
      const credential = await startAuthentication({ optionsJSON: options });
      await onAnswer(await allauth("POST", `/auth/webauthn/${purpose}`, { credential }));
    } catch (error) {
      // Closing the browser's dialog is a change of mind, not a failure.
      const isDismissed = error instanceof Error && error.name === "NotAllowedError";
      if (!isDismissed) setProblem(error instanceof AuthRefused && error.errors.length > 0 ? error.message : t.login.passkeyFailed);
    } finally {
      setBusy(false);
    }
  }
  return { use, isBusy, problem };
}
