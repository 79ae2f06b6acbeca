import { saveFile } from "@/api/download";
import { csv } from "../model/figures";

/** Saves lines as a file that a spreadsheet of the reader's country opens. */
export function saveCsv(name: string, lines: readonly (string | number)[][], locale: string) {
  // Spreadsheets take a file for UTF-8 only when it says so.
  const text = `\uFEFF${csv(lines, locale === "fr" ? ";" : ",")}\r\n`;
  saveFile(new Blob([text], { type: "text/csv;charset=utf-8" }), `${name}.csv`);
}
