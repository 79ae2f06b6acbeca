import type { TextKey } from "../texts/say";
import { useCounter } from "./context";
import { Icon } from "./Icon";

/** A part of the widget could not be loaded; the rest stays. */
export function Failed({ text, onRetry }: { text: TextKey; onRetry: () => void }) {
  const { say } = useCounter();
  return (
    <div class="notice" role="alert">
      <p><Icon name="alert" />{say(text)}</p>
      <button type="button" class="button quiet" onClick={onRetry}>{say("retry")}</button>
    </div>
  );
}
