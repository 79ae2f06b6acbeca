import { useState } from "react";
import { allauth, AuthRefused, needsProof, type Answer } from "@/features/auth/allauth";
import { ProofDialog } from "../parts/ProofDialog";

type Waiting = { kinds: string[]; prove: () => void; giveUp: () => void };

/** The user closed the question: nothing went wrong, nothing was done. */
export class GaveUp extends Error {}

/**
 * Calls of allauth that may ask the user to prove who they are first: `ask` shows the question and repeats the call after the answer.
 * Render `dialog` once. Rejects with `GaveUp` when the user closes the question.
 */
export function useProof() {
  const [waiting, setWaiting] = useState<Waiting | null>(null);

  async function ask<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const answer = await allauth<T>(method, path, body);
    if (!needsProof(answer)) return answer;
    const kinds = answer.data?.flows?.map(({ id }) => id) ?? [];
    await new Promise<void>((prove, reject) => setWaiting({ kinds, prove, giveUp: () => reject(new GaveUp()) })).finally(() => setWaiting(null));
    const again = await allauth<T>(method, path, body);
    if (needsProof(again)) throw new AuthRefused(401, []);
    return again;
  }

  const dialog = waiting && <ProofDialog kinds={waiting.kinds} onProven={waiting.prove} onClose={waiting.giveUp} />;
  return { ask, dialog };
}
