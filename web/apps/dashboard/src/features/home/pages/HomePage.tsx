import { addDays, daysFrom, ErrorState, PageHeader, Section, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, SimpleGrid, Stack } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useEntries } from "@/features/bookings/hooks/useEntries";
import { useNewBookingName } from "@/features/bookings/hooks/useNewBookingName";
import { useNow } from "@/features/bookings/hooks/useNow";
import { usePeriod } from "@/features/bookings/hooks/usePeriod";
import { useRequests } from "@/features/bookings/hooks/useRequests";
import { isOff } from "@/features/bookings/model/booking";
import { bookingsOf, isSession, type Entry } from "@/features/bookings/model/entries";
import { CheckInButton } from "@/features/bookings/parts/checkin/CheckInButton";
import type { BookingDraft } from "@/features/bookings/parts/create/draft";
import { NewBookingDrawer } from "@/features/bookings/parts/create/NewBookingDrawer";
import { BookingPanel } from "@/features/bookings/parts/panel/BookingPanel";
import { usePermission, useSession } from "@/session/useSession";
import { Counts } from "../parts/Counts";
import { FirstSteps } from "../parts/FirstSteps";
import { NextDays } from "../parts/NextDays";
import { QuickActions } from "../parts/QuickActions";
import { Requests } from "../parts/Requests";
import { Today } from "../parts/Today";
import { words } from "../words";

const route = getRouteApi("/signed-in/frame/");

export function HomePage() {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const { user } = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayBook = usePermission("booking.create");
  const [draft, setDraft] = useState<BookingDraft | null>(null);
  const now = useNow();

  const { date: today, minutes } = wallOf(now, timeZone);
  const period = usePeriod(today, addDays(today, 7));
  const bookings = period.data?.filter((booking) => !isOff(booking));
  const on = (date: string) => bookings?.filter(({ startDate }) => wallOf(startDate, timeZone).date === date);
  const requests = useRequests(now);
  const entries = useEntries(period.data);
  const entriesToday = entries.filter((entry) => wallOf(entry.startDate, timeZone).date === today && bookingsOf(entry).some((booking) => !isOff(booking)));
  const go = (to: typeof search) => void navigate({ search: to });
  const show = (entry: Entry) => go(isSession(entry) ? { session: entry.id } : { booking: entry.id });
  const addName = useNewBookingName();
  const add = mayBook ? () => setDraft({}) : undefined;

  return (
    <>
      <PageHeader
        title={t.greeting(user.name.split(" ")[0] ?? "", Math.floor(minutes / 60))}
        description={<span className="sentence">{format.date(today)}</span>}
        actions={
          <>
            <CheckInButton onBooking={(booking) => go({ booking })} />
            {add && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={add}>{addName}</Button>}
          </>
        }
      />
      <Stack gap="lg">
        <FirstSteps />
        <Counts today={on(today)} waiting={requests?.length} now={now} />
        <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg" style={{ alignItems: "start" }}>
          {period.error && !period.data
            ? <Section title={t.today}><ErrorState compact error={period.error} onRetry={() => void period.refetch()} /></Section>
            : <Today entries={entriesToday} isPending={period.isPending} now={now} onOpen={show} onNew={add} />}
          <Stack gap="lg">
            <Requests requests={requests ?? []} onOpen={show} />
            <NextDays days={daysFrom(addDays(today, 1), 6).map((date) => ({ date, bookings: on(date) }))} />
            <QuickActions />
          </Stack>
        </SimpleGrid>
      </Stack>
      <BookingPanel
        id={search.booking}
        session={entries.filter(isSession).find(({ id }) => id === search.session)}
        onBooking={(id) => go({ ...(search.session && { session: search.session }), ...(id && { booking: id }) })}
        onAdd={mayBook ? ({ serviceId, startDate }) => setDraft({ serviceId, start: startDate }) : undefined}
        onClose={() => go({})}
      />
      <NewBookingDrawer draft={draft} onClose={() => setDraft(null)} onBooked={({ id }) => { setDraft(null); go({ booking: id }); }} />
    </>
  );
}
