import { Button, Paper, SimpleGrid, Skeleton, Stack } from "@mantine/core";
import { IconChartBar, IconDownload } from "@tabler/icons-react";
import { EmptyState, ErrorState, PageHeader, useRegion, useText, wallOf } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useServiceFigures, useSummary, useSummaryBefore } from "../hooks/useFigures";
import { useExport } from "../hooks/useExport";
import { spanOf } from "../model/period";
import { Cards } from "../parts/Cards";
import { FigureFilters } from "../parts/FigureFilters";
import { FigureTabs } from "../parts/FigureTabs";
import { OccupancySection } from "../parts/OccupancySection";
import { PeakHours } from "../parts/PeakHours";
import { ServiceTable } from "../parts/ServiceTable";
import { TimeChart } from "../parts/TimeChart";
import { figureWords } from "../words";

const route = getRouteApi("/signed-in/frame/figures");

/** How business goes: sums, their course over time, and where they come from. */
export function FiguresPage() {
  const t = useText(figureWords);
  const { timeZone } = useRegion();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const span = spanOf(search.period ?? "month", wallOf(new Date(), timeZone).date, search);
  const filters = { by: search.by, serviceId: search.service, staffId: search.staff, locationId: search.location };
  const summary = useSummary(span, filters);
  const previous = useSummaryBefore(span, filters);
  const services = useServiceFigures(span, filters);
  const save = useExport();
  const isEmpty = summary.data && summary.data.total.bookings === 0;
  return (
    <>
      <PageHeader
        title={t.title} description={t.hint}
        actions={
          <Button
            variant="default" leftSection={<IconDownload size={17} />} disabled={!summary.data || !services.data}
            onClick={() => summary.data && services.data && save(span, summary.data, services.data.items)}
          >
            {t.export}
          </Button>
        }
      />
      <Stack gap="lg">
        <FigureTabs at="activity" />
        <FigureFilters search={search} span={span} onChange={(change) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true })} />
        {summary.isPending && (
          <Stack aria-busy role="status">
            <SimpleGrid cols={{ base: 2, md: 4 }}>{[1, 2, 3, 4, 5, 6, 7, 8].map((card) => <Skeleton key={card} h={104} radius="lg" />)}</SimpleGrid>
            <Skeleton h={320} radius="lg" />
          </Stack>
        )}
        {summary.error && !summary.data && <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />}
        {isEmpty && (
          <Paper bg="var(--comptoir-surface)" style={{ border: "1px solid var(--comptoir-line)" }}>
            <EmptyState icon={IconChartBar} title={t.nothing} text={t.nothingText} />
          </Paper>
        )}
        {summary.data && !isEmpty && (
          <Stack gap="lg" style={{ opacity: summary.isPlaceholderData ? 0.55 : 1 }}>
            <Cards now={summary.data.total} then={previous.data?.total} />
            <TimeChart summary={summary.data} span={span} />
            <ServiceTable query={services} />
            <PeakHours span={span} filters={filters} />
          </Stack>
        )}
        <OccupancySection span={span} />
      </Stack>
    </>
  );
}
