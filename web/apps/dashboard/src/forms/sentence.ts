import { Refused } from "@comptoir/client";
import { typeset, useText } from "@comptoir/ui";
import { words } from "@/api/words";

/** The sentence to show for a failure: the server's own, or ours when there is none. */
export function useSentence() {
  const t = useText(words);
  return (error: unknown): string => {
    if (error instanceof Refused && error.code === "network") return t.network;
    return (error instanceof Refused && typeset(error.detail)) || t.unknown;
  };
}
