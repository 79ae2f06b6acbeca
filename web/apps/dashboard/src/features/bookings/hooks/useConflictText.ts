import { useText } from "@comptoir/ui";
import type { Conflict } from "../model/conflicts";
import { isSession } from "../model/entries";
import { words } from "../words";

/** Why something should not go there, in words. */
export function useConflictText() {
  const t = useText(words).conflict;
  return (conflict: Conflict | null): string => {
    if (!conflict) return t.free;
    if (conflict.kind === "busy") return t.busy(conflict.who, isSession(conflict.with) ? conflict.with.serviceName : conflict.with.contactName || conflict.with.reference);
    if (conflict.kind === "closed") {
      const { kind, name } = conflict.shade;
      return kind === "hours" ? t.hours : [t[kind], name].filter(Boolean).join(" : ");
    }
    return t[conflict.kind];
  };
}
