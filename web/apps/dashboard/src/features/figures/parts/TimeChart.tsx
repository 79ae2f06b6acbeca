import { Button, Group, SegmentedControl, Table } from "@mantine/core";
import { Section, useFormat, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import type { Summary } from "../model/figures";
import { intervalOf, type Interval, type Span } from "../model/period";
import { figureWords } from "../words";
import { BarChart } from "./BarChart";

/** The period bar by bar, as a chart or as a table. */
export function TimeChart({ summary, span }: { summary: Summary; span: Span }) {
  const t = useText(figureWords);
  const format = useFormat();
  const label = usePeriodLabel(intervalOf(span));
  const tick = useTick(intervalOf(span));
  const [measure, setMeasure] = useState<"bookings" | "bookedValue" | "revenue">("bookings");
  const [asTable, setAsTable] = useState(false);
  const shown = (value: number) => (measure === "bookings" ? format.number(value) : format.money(value));
  return (
    <Section
      title={t.over}
      aside={
        <Group gap="xs">
          <SegmentedControl
            size="xs" aria-label={t.measure} value={measure} onChange={(value) => setMeasure(value as typeof measure)}
            data={[{ value: "bookings", label: t.cards.bookings }, { value: "bookedValue", label: t.cards.bookedValue }, { value: "revenue", label: t.cards.revenue }]}
          />
          <Button size="xs" variant="default" onClick={() => setAsTable(!asTable)}>{asTable ? t.chart : t.table}</Button>
        </Group>
      }
    >
      {asTable
        ? (
          <Table.ScrollContainer minWidth={520} type="native">
            <Table aria-label={t.over}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t.columns.period}</Table.Th>
                  {[t.cards.bookings, t.columns.confirmed, t.columns.cancelled, t.columns.noShow, t.cards.bookedValue, t.cards.revenue].map((head) => <Table.Th key={head} ta="right">{head}</Table.Th>)}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {summary.items.map((item) => (
                  <Table.Tr key={item.period} className="tabular">
                    <Table.Td>{label(item.period)}</Table.Td>
                    {[item.bookings, item.confirmed, item.cancelled, item.noShow].map((value, index) => <Table.Td key={index} ta="right">{format.number(value)}</Table.Td>)}
                    <Table.Td ta="right">{format.money(item.bookedValue)}</Table.Td>
                    <Table.Td ta="right">{format.money(item.revenue)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )
        : (
          <BarChart
            label={`${t.over} : ${t.cards[measure]}`} format={shown}
            bars={summary.items.map((item) => ({ key: item.period, label: label(item.period), tick: tick(item.period), value: item[measure] }))}
          />
        )}
    </Section>
  );
}

/** The same as short as an axis wants it: « 16 nov. », « nov. ». */
function useTick(interval: Interval): (period: string) => string {
  const { locale } = useRegion();
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "fr-FR", { timeZone: "UTC", month: "short", ...(interval !== "month" && { day: "numeric" }) });
  return (period) => format.format(new Date(`${period.slice(0, 10)}T00:00:00Z`));
}

/** « lun. 16 nov. », « semaine du 16 nov. », « novembre 2026 ». */
function usePeriodLabel(interval: Interval): (period: string) => string {
  const t = useText(figureWords);
  const format = useFormat();
  return (period) => {
    if (interval === "month") return format.date(period, "month");
    return interval === "week" ? t.week(format.date(period, "short")) : format.date(period, "short");
  };
}
