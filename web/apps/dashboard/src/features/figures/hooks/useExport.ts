import { useRegion, useText } from "@comptoir/ui";
import { fromMinor } from "../../services/model/money";
import type { ServiceFigures, Summary } from "../model/figures";
import type { Span } from "../model/period";
import { figureWords } from "../words";
import { saveCsv } from "./saveCsv";

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
    saveCsv(`comptoir-${span.from}-${span.to}`, lines, locale);
  };
}
