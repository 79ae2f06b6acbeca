import type { Schemas } from "@comptoir/client";
import type { Purpose } from "./room";

export type { Purpose };
export type Capture = Schemas["RoomCaptureOut"];

/** How far one is, for whoever looks: what they may do about it, or what they wait for. */
export type Step = "ask" | "alone" | "waiting" | "ready" | "starting" | "running" | "stopping" | "making" | "kept" | "failed";

/** A host's next step; after something was made, another may begin. */
export function stepOf({ state, isAlone, missing, hasAgreed, isStartedHere }: Capture): Step {
  if (state === "wanted") return "starting";
  if (state === "running" || state === "stopping") return state;
  if (isAlone) return "alone";
  // Where it is started here, asking for it is agreeing.
  if (!hasAgreed && !isStartedHere) return "ask";
  return missing.length > (hasAgreed ? 0 : 1) ? "waiting" : "ready";
}

/** What became of the last one, beside what can be done next. */
export function outcomeOf({ state }: Capture): "making" | "kept" | "failed" | null {
  switch (state) {
    case "making": return "making";
    case "ready": return "kept";
    case "failed": return "failed";
    default: return null;
  }
}
