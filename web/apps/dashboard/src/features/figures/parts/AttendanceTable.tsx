import { DataList, Section, useFormat, useText, type Column } from "@comptoir/ui";
import { Progress, SegmentedControl, Text } from "@mantine/core";
import { useState } from "react";
import { attendanceWords } from "../attendanceWords";
import { groupedBy, groupings, type AttendanceItem, type AttendanceRow, type Grouping } from "../model/attendance";

/** Who came, by type, by person or by month. */
export function AttendanceTable({ items }: { items: AttendanceItem[] }) {
  const t = useText(attendanceWords);
  const format = useFormat();
  const [grouping, setGrouping] = useState<Grouping>("type");
  const nameOf = ({ key, name }: AttendanceRow) => (grouping === "month" ? format.date(`${key}-01`, "month") : (name ?? t.nobody));
  const figure = (key: string, header: string, text: (row: AttendanceRow) => string): Column<AttendanceRow> => ({
    key, header, align: "right", render: (row) => <Text size="sm" className="tabular">{text(row)}</Text>,
  });
  const columns: Column<AttendanceRow>[] = [
    {
      key: "name", header: t[grouping], phone: "title",
      render: (row) => (
        <div style={{ minWidth: 140 }}>
          <Text size="sm" fw={560} mb={4} className="sentence">{nameOf(row)}</Text>
          <Progress value={100 * (row.attendanceRate ?? 0)} size={5} radius="xl" aria-hidden />
        </div>
      ),
    },
    figure("rate", t.rate, (row) => (row.attendanceRate === null ? "—" : format.percent(row.attendanceRate))),
    figure("held", t.held, (row) => format.number(row.held)),
    figure("missed", t.missed, (row) => format.number(row.missed)),
    figure("cancelled", t.cancelled, (row) => format.number(row.cancelled)),
    figure("minutes", t.minutes, (row) => (row.averageMinutes === null ? "—" : format.duration(row.averageMinutes))),
    figure("rating", t.rating, (row) => (row.averageRating === null ? "—" : t.outOf5(format.number(Math.round(row.averageRating * 10) / 10)))),
  ];
  const list = { items: groupedBy(grouping, items), isPending: false, error: null, retry: () => undefined, hasMore: false, loadMore: () => undefined, isLoadingMore: false };
  return (
    <Section
      title={t.detail}
      aside={<SegmentedControl size="xs" aria-label={t.by} value={grouping} onChange={(value) => setGrouping(value as Grouping)} data={groupings.map((value) => ({ value, label: t.groupings[value] }))} />}
    >
      <DataList label={t.detail} list={list} columns={columns} rowKey={(row) => row.key} rowName={nameOf} empty={null} />
    </Section>
  );
}
