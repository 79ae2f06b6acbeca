import { useRegion, useText } from "@comptoir/ui";
import { fromMinor } from "../../services/model/money";
import { csv, type ServiceFigures, type Summary } from "../model/figures";
import type { Span } from "../model/period";
import { figureWords } from "../words";

/** Saves what is on the screen as a file that a spreadsheet of the reader's country opens. */
export function useExport() {
  const t = useText(figureWords);
  const { locale, currency } = useRegion();
  const money = (minor: number) => fromMinor(minor, currency);
  return (span: Span, summary: Summary, services: ServiceFigures[]) => {
    const lines = [
      [t.columns.period, t.cards.bookings, t.columns.confirmed, t.columns.cancelled, t.columns.noShow, `${t.cards.bookedValue} (${currency})`, `${t.cards.revenue} (${currency})`, t.cards.uniqueClients],
      ...summary.items.map((item) => [item.period, item.bookings, item.confirmed, item.cancelled, item.noShow, money(item.bookedValue), money(item.revenue), item.uniqueClients]),
      [],
      [t.service, t.count, `${t.value} (${currency})`, `${t.revenue} (${currency})`, `${t.average} (${currency})`, t.rate],
      ...services.map((item) => [item.name, item.count, money(item.bookedValue), money(item.revenue), money(Math.round(item.average ?? 0)), item.cancellationRate]),
    ];
    // Spreadsheets take a file for UTF-8 only when it says so.
    const text = `\uFEFF${csv(lines, locale === "fr" ? ";" : ",")}\r\n`;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
    link.download = `comptoir-${span.from}-${span.to}.csv`;
    link.click();
    URL.revokeObjectURL(link.href);
  };
}
