import { ColorDot, useText } from "@comptoir/ui";
import type { Lane } from "../../model/lanes";
import { words } from "../../words";

/** Whose lane this is. */
export function LaneName({ lane }: { lane: Lane }) {
  const t = useText(words);
  return (
    <>
      {lane.color && <ColorDot color={lane.color} />}
      <b data-nobody={lane.id === null || undefined}>{lane.name || (lane.kind === "staff" ? t.nobody : t.nothing)}</b>
      {lane.units > 1 && Number.isFinite(lane.units) && <span>× {lane.units}</span>}
    </>
  );
}
