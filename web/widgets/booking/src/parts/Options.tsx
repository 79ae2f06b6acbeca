import type { App } from "../app";
import { mostUnits, participantRange } from "../model/price";
import { chip } from "./chip";
import { extra } from "./extra";
import { stepper } from "./stepper";
import { lengthText } from "./words";

/** What changes which times are free: with whom, how long, how many. */
export function Options({ app }: { app: App }) {
  const { say, state } = app;
  const { staffId, units, participants } = state;
  const service = state.service!;
  const { staff } = service;
  const [least, most] = participantRange(service);
  const longest = mostUnits(service);
  return (
    <div class="options">
      {staff.length > 1 && (
        <fieldset>
          <legend class="label">{say("staff")}</legend>
          <div class="chips">
            {[{ id: null, name: say("anyone") }, ...staff].map(({ id, name }) => chip({
              type: "radio", name: "staff", checked: staffId === id, onChange: () => app.set({ staffId: id, slot: null }),
            }, <>{id && <i class="initials" aria-hidden>{initials(name)}</i>}{name}</>))}
          </div>
        </fieldset>
      )}
      {service.durations && extra(app, "lengths")}
      {longest > 1 && stepper(app, say("duration"), lengthText(say, service, units), units, 1, longest, (count) => app.set({ units: count, slot: null }))}
      {most > least && stepper(app, say("participants"), participants, participants, least, most, (count) => app.set({ participants: count, slot: null }))}
    </div>
  );
}

const initials = (name: string): string => name.split(/\s+/, 2).map((word) => [...word][0]).join("");
