import { bones } from "../../../booking/src/parts/bones";
import type { App } from "../app";
import type { More } from "../kit";

/** A part of the second file: drawn for the first time it asks for that file, and holds a place until it is here. */
export function extra(app: App, part: keyof More["parts"]) {
  const { more, say } = app;
  if (more) return more.parts[part](app);
  if (more === null) return <button type="button" class="link" onClick={() => void app.fetchMore()}>{say("retry")}</button>;
  void app.fetchMore();
  return bones(2, "");
}
