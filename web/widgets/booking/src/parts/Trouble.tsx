import type { Say } from "../texts/say";
import { Icon } from "./Icon";

/** The widget could not start: what is wrong and what the visitor can do. */
export function Trouble({ say, status, onRetry }: { say: Say; status: number; onRetry: () => void }) {
  const kind = status === 0 && !navigator.onLine ? "trouble.offline" : [401, 403, 404].includes(status) ? "trouble.unknown" : "trouble.load";
  return (
    <div class="card">
      <div class="message" role="alert">
        <Icon name="alert" class="big" />
        <h2>{say(kind)}</h2>
        <p>{say(`${kind}.body`)}</p>
        {kind !== "trouble.unknown" && <button type="button" class="button quiet" onClick={onRetry}>{say("retry")}</button>}
      </div>
    </div>
  );
}
