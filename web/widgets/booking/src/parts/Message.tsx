import type { Say, TextKey } from "../texts/say";
import { Icon } from "./Icon";

/** In place of the whole widget: what is the matter, and what the visitor can do. */
export function Message({ say, text, onRetry }: { say: Say; text: TextKey & `${string}.title`; onRetry?: (() => void) | false }) {
  return (
    <div class="card">
      <div class="message" role="alert">
        <Icon name="alert" class="big" />
        <h2>{say(text)}</h2>
        <p>{say(text.replace("title", "body") as TextKey)}</p>
        {onRetry && <button type="button" class="button quiet" onClick={onRetry}>{say("retry")}</button>}
      </div>
    </div>
  );
}

/** Why the configuration did not come. */
export function troubleOf(status: number): "offline.title" | "unknown.title" | "trouble.title" {
  if (!status && !navigator.onLine) return "offline.title";
  return [401, 403, 404].includes(status) ? "unknown.title" : "trouble.title";
}
