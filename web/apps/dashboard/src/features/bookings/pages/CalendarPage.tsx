import { ErrorState, PageHeader, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, LoadingOverlay } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { usePermission } from "@/session/useSession";
import { useEntries } from "../hooks/useEntries";
import { usePeriod } from "../hooks/usePeriod";
import { bookingsOf, isSession, type Entry } from "../model/entries";
import { passes, type CalendarFilters } from "../model/filters";
import { daysOf, type View } from "../model/period";
import { Agenda } from "../parts/calendar/Agenda";
import { CalendarFilterMenu } from "../parts/calendar/CalendarFilterMenu";
import { CalendarToolbar } from "../parts/calendar/CalendarToolbar";
import { MonthGrid } from "../parts/calendar/MonthGrid";
import { TimeGrid } from "../parts/calendar/TimeGrid";
import { WeekStrip } from "../parts/calendar/WeekStrip";
import { NewBookingDrawer, type BookingDraft } from "../parts/create/NewBookingDrawer";
import { BookingPanel } from "../parts/panel/BookingPanel";
import type { CalendarSearch } from "../routes";
import { words } from "../words";

const route = getRouteApi("/signed-in/frame/calendar");

export function CalendarPage() {
  const t = useText(words);
  const format = useFormat();
  const { timeZone } = useRegion();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayBook = usePermission("booking.create");
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const [draft, setDraft] = useState<BookingDraft | null>(null);

  const view: View = search.view ?? (isPhone ? "day" : "week");
  const date = search.date ?? wallOf(new Date(), timeZone).date;
  const days = daysOf(view, date);
  const period = usePeriod(days[0] ?? date, days.at(-1) ?? date);
  const filters: CalendarFilters = {
    services: search.services ?? [], staff: search.staff ?? [], resources: search.resources ?? [], statuses: search.statuses ?? [],
  };
  const all = useEntries(period.data);
  const entries = all.filter((entry) => passes(entry, filters));

  const go = (change: CalendarSearch) => void navigate({ search: (current) => ({ ...current, ...change }) });
  const show = (entry: Entry) => go(isSession(entry) ? { session: entry.id } : { booking: entry.id });
  const showDay = (day: string) => go({ view: "day", date: day });
  const grid = { days, entries, onOpen: show, onDay: showDay };

  return (
    <>
      <PageHeader
        title={t.calendar}
        actions={mayBook && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDraft({})}>{t.newBooking}</Button>}
      />
      <CalendarToolbar view={view} date={date} onChange={go}>
        <CalendarFilterMenu filters={filters} onChange={go} />
      </CalendarToolbar>
      <p className="visually-hidden" role="status">{format.date(date)}, {t.views[view]}, {t.count(entries.flatMap(bookingsOf).length)}</p>
      {period.error && !period.data ? <ErrorState error={period.error} onRetry={() => void period.refetch()} /> : (
        <div style={{ position: "relative" }} aria-busy={period.isPending}>
          <LoadingOverlay visible={period.isPending} zIndex={40} overlayProps={{ radius: "lg", backgroundOpacity: 0.5 }} />
          {isPhone && view === "day" && <WeekStrip date={date} onDay={(day) => go({ date: day })} />}
          {view === "month" && <MonthGrid {...grid} month={date} />}
          {view === "week" && isPhone && <Agenda {...grid} />}
          {(view === "day" || (view === "week" && !isPhone)) && (
            <TimeGrid {...grid} {...(mayBook && { onFree: (start: Date) => setDraft({ start: start.toISOString() }) })} />
          )}
        </div>
      )}
      <BookingPanel
        id={search.booking}
        session={all.filter(isSession).find(({ id }) => id === search.session)}
        onBooking={(booking) => go({ booking })}
        onClose={() => go({ booking: undefined, session: undefined })}
      />
      <NewBookingDrawer draft={draft} onClose={() => setDraft(null)} onBooked={(booking) => { setDraft(null); go({ booking: booking.id }); }} />
    </>
  );
}
