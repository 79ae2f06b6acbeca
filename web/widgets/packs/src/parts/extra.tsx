import { bones } from "../../../booking/src/parts/bones";
import type { App } from "../app";
import type { Buying, More } from "../kit";

/** A part of a file that loads on demand: drawn for the first time it asks for that file, and holds a place until it is here. */
export function extra(app: App, part: keyof Buying["parts"] | keyof More["parts"]) {
  const { late, say } = app;
  const file = part === "buy" || part === "done" ? "buy" : "more";
  const here = late[file];
  if (here) return (here.parts as More["parts"])[part as "pay"](app);
  if (here === null) return <button type="button" class="link" onClick={() => void app.fetch(file)}>{say("retry")}</button>;
  void app.fetch(file);
  return bones(2, "");
}
