import { EmptyState, ErrorState, PageHeader, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, Paper, SimpleGrid, Skeleton, Stack, Text } from "@mantine/core";
import { IconCalendarCheck, IconDownload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { attendanceWords } from "../attendanceWords";
import { saveCsv } from "../hooks/saveCsv";
import { useAttendance } from "../hooks/useAttendance";
import type { AttendanceItem, AttendanceSums } from "../model/attendance";
import { spanOf } from "../model/period";
import { AttendanceChart } from "../parts/AttendanceChart";
import { AttendanceTable } from "../parts/AttendanceTable";
import { FeedbackList } from "../parts/FeedbackList";
import { FigureCard } from "../parts/FigureCard";
import { FigureFilters } from "../parts/FigureFilters";
import { FigureTabs } from "../parts/FigureTabs";
import { figureWords } from "../words";

const route = getRouteApi("/signed-in/frame/figures/attendance");

/** Who came, how long it took and how they liked it, per type, coach and month. */
export function AttendancePage() {
  const t = useText(attendanceWords);
  const common = useText(figureWords);
  const { timeZone, locale } = useRegion();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const span = spanOf(search.period ?? "quarter", wallOf(new Date(), timeZone).date, search);
  const { data, error, isPending, isPlaceholderData, refetch } = useAttendance(span, { serviceId: search.service, staffId: search.staff, locationId: search.location });
  const isEmpty = data && data.items.length === 0;
  const save = (items: AttendanceItem[]) =>
    saveCsv(`comptoir-${span.from}-${span.to}`, [
      [t.month, t.coach, t.type, t.held, t.missed, t.cancelled, t.rate, t.minutes, t.rating],
      ...items.map((one) => [one.month, one.staffName ?? "", one.serviceName, one.held, one.missed, one.cancelled, one.attendanceRate ?? "", one.averageMinutes ?? "", one.averageRating ?? ""]),
    ], locale);
  return (
    <>
      <PageHeader
        title={t.title} description={t.hint}
        actions={<Button variant="default" leftSection={<IconDownload size={17} aria-hidden />} disabled={!data || isEmpty} onClick={() => data && save(data.items)}>{common.export}</Button>}
      />
      <Stack gap="lg">
        <FigureTabs at="attendance" />
        <FigureFilters hasBy={false} search={{ ...search, period: search.period ?? "quarter" }} span={span} onChange={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })} />
        {isPending && <Stack aria-busy role="status"><SimpleGrid cols={{ base: 2, md: 4 }}>{[1, 2, 3, 4].map((card) => <Skeleton key={card} h={92} radius="lg" />)}</SimpleGrid><Skeleton h={300} radius="lg" /></Stack>}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {isEmpty && (
          <Paper bg="var(--comptoir-surface)" style={{ border: "1px solid var(--comptoir-line)" }}>
            <EmptyState icon={IconCalendarCheck} title={t.nothing} text={t.nothingText} />
          </Paper>
        )}
        {data && !isEmpty && (
          <Stack gap="lg" style={{ opacity: isPlaceholderData ? 0.55 : 1 }}>
            <Sums total={data.total} />
            <AttendanceChart items={data.items} />
            <AttendanceTable items={data.items} />
          </Stack>
        )}
        <FeedbackList staffId={search.staff} />
      </Stack>
    </>
  );
}

function Sums({ total }: { total: AttendanceSums }) {
  const t = useText(attendanceWords);
  const format = useFormat();
  const cards = [
    { name: t.rate, value: total.attendanceRate === null ? "—" : format.percent(total.attendanceRate), note: t.heldOf(format.number(total.held), total.held) },
    { name: t.missed, value: format.number(total.missed), note: t.cancelledOf(format.number(total.cancelled), total.cancelled) },
    { name: t.minutes, value: total.averageMinutes === null ? "—" : format.duration(total.averageMinutes), note: null },
    { name: t.rating, value: total.averageRating === null ? "—" : t.outOf5(format.number(Math.round(total.averageRating * 10) / 10)), note: t.ratings(total.ratings) },
  ];
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} spacing="md">
      {cards.map(({ name, value, note }) => (
        <FigureCard key={name} name={name} value={value}>{note && <Text size="xs" c="dimmed">{note}</Text>}</FigureCard>
      ))}
    </SimpleGrid>
  );
}
