import { csv } from "../model/figures";

/** Saves lines as a file that a spreadsheet of the reader's country opens. */
export function saveCsv(name: string, lines: readonly (string | number)[][], locale: string) {
  // Spreadsheets take a file for UTF-8 only when it says so.
  const text = `\uFEFF${csv(lines, locale === "fr" ? ";" : ",")}\r\n`;
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
