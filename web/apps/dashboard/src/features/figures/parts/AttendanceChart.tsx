import { Section, useFormat, useRegion, useText } from "@comptoir/ui";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { attendanceWords } from "../attendanceWords";
import { groupedBy, type AttendanceItem } from "../model/attendance";
import { BarChart } from "./BarChart";

const measures = ["rate", "held", "minutes"] as const;
type Measure = (typeof measures)[number];

/** Presence, appointments held or their length, month by month. */
export function AttendanceChart({ items }: { items: AttendanceItem[] }) {
  const t = useText(attendanceWords);
  const format = useFormat();
  const { locale } = useRegion();
  const [measure, setMeasure] = useState<Measure>("rate");
  const tick = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const shown = { rate: (value: number) => format.percent(value), held: (value: number) => format.number(value), minutes: (value: number) => format.duration(value) }[measure];
  const bars = groupedBy("month", items).map(({ key, attendanceRate, held, averageMinutes }) => ({
    key, label: format.date(`${key}-01`, "month"), tick: tick.format(new Date(`${key}-01T00:00:00Z`)),
    value: { rate: attendanceRate ?? 0, held, minutes: averageMinutes ?? 0 }[measure],
  }));
  return (
    <Section
      title={t.over}
      aside={<SegmentedControl size="xs" aria-label={t.measure} value={measure} onChange={(value) => setMeasure(value as Measure)} data={measures.map((value) => ({ value, label: t[value] }))} />}
    >
      <BarChart label={`${t.over} : ${t[measure]}`} format={shown} bars={bars} />
    </Section>
  );
}
