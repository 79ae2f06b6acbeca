import { Button, Skeleton, Stack } from "@mantine/core";
import { EmptyState, ErrorState, PageHeader, Section, useText } from "@comptoir/ui";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Page } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { calendarKeys } from "../keys";
import type { Connection } from "../model/calendars";
import { AccessDrawer } from "../parts/AccessDrawer";
import { ClashAlert } from "../parts/ClashAlert";
import { ConnectionCard } from "../parts/ConnectionCard";
import { ExportSection } from "../parts/ExportSection";
import { FeedSection } from "../parts/FeedSection";
import { calendarWords } from "../words";

/** The calendars that people already use: connected, subscribed to, or on paper. */
export function CalendarsPage() {
  const t = useText(calendarWords);
  const mayWrite = usePermission("calendar.write");
  const [connects, setConnects] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: calendarKeys.connections,
    queryFn: ({ signal }) => api.get<Page<Connection>>("/calendar-connections", { signal }),
    // A look at an account takes a moment after it is asked for.
    refetchInterval: 15_000,
  });
  const connect = mayWrite && <Button leftSection={<IconCalendarPlus size={17} />} onClick={() => setConnects(true)}>{t.connect}</Button>;
  return (
    <>
      <PageHeader title={t.title} description={t.hint} actions={connect} />
      <Stack gap="lg" maw={860}>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        <ClashAlert />
        {!error && !data && <Skeleton h={180} radius="lg" aria-busy />}
        {data && data.items.length === 0 && (
          <Section><EmptyState compact icon={IconCalendarPlus} title={t.emptyTitle} text={t.emptyText} action={connect} /></Section>
        )}
        {data?.items.map((one) => <ConnectionCard key={one.id} connection={one} mayWrite={mayWrite} />)}
        <FeedSection mayWrite={mayWrite} />
        <ExportSection />
      </Stack>
      {connects && <AccessDrawer onClose={() => setConnects(false)} />}
    </>
  );
}
