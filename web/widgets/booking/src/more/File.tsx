import type { App } from "../app";
import { type } from "../kit";
import { upload } from "./upload";

/** The control of a question that is answered with a file. */
export function file(app: App, wiring: { id: string }) {
  const { say, root, state } = app;
  const { id: path } = wiring;
  const chosen = state.values[path] as { id?: string; name: string } | undefined;
  const remove = (): void => {
    (root.getElementById(path) as HTMLInputElement).value = "";
    app.set(type(state, path, undefined));
  };
  return (
    <>
      <div class="file">
        <input {...wiring} type="file" onChange={(event) => void upload(app, path, event.currentTarget)} />
        <span class="input" aria-hidden>{!chosen ? say("file.choose") : chosen.id ? chosen.name : say("file.sending", chosen)}</span>
      </div>
      {chosen?.id && <button type="button" class="link" onClick={remove}>{say("file.remove", chosen)}</button>}
    </>
  );
}
