import { api, type Query } from "./api";

// A long recording takes its time to be written.
const LATER_MS = 60_000;

/** Saves a file that the server makes, under the name it gives. */
export async function download(path: string, query: Query = {}): Promise<void> {
  await saved(path, await api.file(path, { query }));
}

/** Saves the file that an answer brings, under the name it gives. */
export async function saved(path: string, response: Response): Promise<void> {
  saveFile(await response.blob(), nameIn(response.headers.get("Content-Disposition")) ?? path.split("/").at(-1) ?? "comptoir");
}

/** Into the downloads folder of whoever reads. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LATER_MS);
}

/** The file name of a Content-Disposition header (RFC 6266): the encoded one when there are both. */
export function nameIn(header: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? "")?.[1];
  return encoded ? decodeURIComponent(encoded) : /filename="?([^";]+)"?/i.exec(header ?? "")?.[1];
}
