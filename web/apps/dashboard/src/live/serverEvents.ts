export type ServerEvent = { id: string; name: string; data: string };

/**
 * Splits server-sent events (WHATWG HTML §9.2.6) as they arrive: feed it text, it calls back for each whole event.
 * `EventSource` would need every event's name beforehand, and could not come back with a new token.
 */
export function eventParser(onEvent: (event: ServerEvent) => void): (text: string) => void {
  let rest = "";
  let event: ServerEvent = { id: "", name: "message", data: "" };
  return (text) => {
    const lines = (rest + text).split(/\r\n|\n|\r/);
    rest = lines.pop() ?? "";
    for (const line of lines) {
      if (line === "") {
        if (event.data !== "") onEvent(event);
        event = { id: event.id, name: "message", data: "" };
        continue;
      }
      const colon = line.indexOf(":");
      const field = colon === -1 ? line : line.slice(0, colon);
      const value = colon === -1 ? "" : line.slice(colon + 1).replace(/^ /, "");
      if (field === "event") event.name = value;
      else if (field === "id") event.id = value;
      else if (field === "data") event.data += event.data === "" ? value : `\n${value}`;
    }
  };
}

/** Reads a stream until it ends, breaks or is aborted. */
export async function readEvents(url: string, signal: AbortSignal, onOpen: () => void, onEvent: (event: ServerEvent) => void): Promise<void> {
  const response = await fetch(url, { signal, headers: { Accept: "text/event-stream" }, cache: "no-store" });
  if (!response.ok || !response.body) throw new Error(`stream refused: ${response.status}`);
  onOpen();
  const feed = eventParser(onEvent);
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) feed(part.value);
}
