import type { App } from "../app";
import type { Refusal } from "../api/client";
import type { UploadedFile } from "../api/documents";
import { type } from "../kit";

/** A file goes up as soon as it is chosen; the answer is its id. */
export async function upload(app: App, path: string, input: HTMLInputElement): Promise<void> {
  const { state, ask, say } = app;
  const file = input.files?.[0];
  const value = file && { name: file.name };
  app.set(type(state, path, value));
  if (!file) return;
  try {
    const body = new FormData();
    body.append("file", file);
    const { id } = await ask<UploadedFile>("/files/upload", { method: "POST", body });
    if (state.values[path] === value) app.set({ ...type(state, path, { id, name: file.name }), spoken: file.name });
  } catch (refusal) {
    input.value = "";
    const error = say((refusal as Refusal).status === 413 ? "file.large" : "file.failed");
    app.set({ ...type(state, path, undefined), errors: { ...state.errors, [path]: error } });
  }
}
