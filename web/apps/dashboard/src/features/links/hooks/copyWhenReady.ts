/** Puts a text that is still on its way into the clipboard, within the click that asked for it; false where the browser lets nobody. */
export async function copyWhenReady(text: Promise<string>): Promise<boolean> {
  try {
    // Safari forgets the click while we wait, unless the clipboard does the waiting.
    if ("ClipboardItem" in window) await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then((ready) => new Blob([ready], { type: "text/plain" })) })]);
    else await navigator.clipboard.writeText(await text);
    return true;
  } catch {
    return false;
  }
}
