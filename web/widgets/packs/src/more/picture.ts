import type { App } from "../app";

const WIDTH = 480;

/** Puts a picture on the card, drawn so that no policy of the page minds, and sends it up; buying waits until it is there. */
export async function showPicture(app: App, input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  const wrong = (key: "picture.wrong" | "picture.failed"): void => {
    input.value = "";
    app.set({ sending: false, picture: undefined, errors: { ...app.state.errors, imageId: app.say(key) } });
  };
  app.set({ picture: undefined, errors: { ...app.state.errors, imageId: "" } });
  if (!file) return;
  const bitmap = await createImageBitmap(file).catch(() => undefined);
  if (!bitmap) return wrong("picture.wrong");
  const { name } = file;
  app.set({ picture: { name }, sending: true });
  const canvas = app.root.querySelector("canvas")!;
  canvas.width = WIDTH;
  canvas.height = Math.min(WIDTH, (WIDTH * bitmap.height) / bitmap.width);
  const across = Math.max(WIDTH / bitmap.width, canvas.height / bitmap.height);
  const [width, height] = [bitmap.width * across, bitmap.height * across];
  canvas.getContext("2d")!.drawImage(bitmap, (WIDTH - width) / 2, (canvas.height - height) / 2, width, height);
  const body = new FormData();
  body.append("file", file);
  await app.ask<{ id: string }>("/files/upload", { method: "POST", body }).then(({ id }) => app.set({ picture: { id, name }, sending: false }), () => wrong("picture.failed"));
}
