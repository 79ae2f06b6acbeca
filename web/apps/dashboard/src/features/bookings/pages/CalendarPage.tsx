import { ErrorState, PageHeader, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import { ActionIcon, Button, LoadingOverlay, Tooltip } from "@mantine/core";
import { IconChartBar, IconPlus, IconSettings } from "@tabler/icons-react";
import { useMediaQuery } from "@mantine/hooks";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { CalendarCounts } from "@/features/planning/parts/CalendarCounts";
import { CalendarList } from "@/features/planning/parts/CalendarList";
import { DayList } from "@/features/planning/parts/DayList";
import { words as planningWords } from "@/features/planning/words";
import { usePermission } from "@/session/useSession";
import { useCalendarView } from "../hooks/useCalendarView";
import { useNewBookingName } from "../hooks/useNewBookingName";
import { usePlacing } from "../hooks/usePlacing";
import { bookingsOf, isSession, type Entry } from "../model/entries";
import type { Lane } from "../model/lanes";
import { Agenda } from "../parts/calendar/Agenda";
import { CalendarFilterMenu } from "../parts/calendar/CalendarFilterMenu";
import { CalendarToolbar } from "../parts/calendar/CalendarToolbar";
import { MonthGrid } from "../parts/calendar/MonthGrid";
import { TeamWeek } from "../parts/calendar/TeamWeek";
import { TimeGrid } from "../parts/calendar/TimeGrid";
import { WeekStrip } from "../parts/calendar/WeekStrip";
import { CheckInButton } from "../parts/checkin/CheckInButton";
import type { BookingDraft } from "../parts/create/draft";
import { NewBookingDrawer } from "../parts/create/NewBookingDrawer";
import { MoveDialog } from "../parts/move/MoveDialog";
import { BookingPanel } from "../parts/panel/BookingPanel";
import type { CalendarSearch } from "../routes";
import { words } from "../words";
import classes from "./CalendarPage.module.css";

const route = getRouteApi("/signed-in/frame/calendar");

export function CalendarPage() {
  const t = useText(words);
  const plan = useText(planningWords);
  const format = useFormat();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayBook = usePermission("booking.create");
  const [draft, setDraft] = useState<BookingDraft | null>(null);
  const { view, date, days, isPhone, period, isPending, setting, filters, everything, entries, columns, team, lanes } = useCalendarView(search);
  const placing = usePlacing(setDraft);
  const { timeZone } = useRegion();
  const isWide = useMediaQuery("(min-width: 82em)", undefined, { getInitialValueInEffect: false }) ?? false;

  const place = mayBook && !isPending ? placing.place : undefined;
  const add = useNewBookingName();
  const go = (change: CalendarSearch) => void navigate({ search: (current) => ({ ...current, ...change }) });
  const show = (entry: Entry) => go(isSession(entry) ? { session: entry.id } : { booking: entry.id });
  const draftFor = (day: string, { kind, id }: Lane) => setDraft({ day, ...(id && (kind === "staff" ? { staffId: id } : { resourceIds: [id] })) });
  const showDay = (day: string) => go({ view: "day", date: day });

  return (
    <>
      <PageHeader
        title={t.calendar}
        actions={
          <>
            <Tooltip label={plan.settings}>
              <ActionIcon variant="default" size={36} aria-label={plan.settings} renderRoot={(props) => <Link to="/planning/settings" {...props} />}><IconSettings size={18} /></ActionIcon>
            </Tooltip>
            <Tooltip label={plan.attendance}>
              <ActionIcon variant="default" size={36} aria-label={plan.attendance} renderRoot={(props) => <Link to="/figures/attendance" {...props} />}><IconChartBar size={18} /></ActionIcon>
            </Tooltip>
            <CheckInButton onBooking={(booking) => go({ booking })} />
            {mayBook && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDraft({ day: date })}>{add}</Button>}
          </>
        }
      />
      <CalendarToolbar view={view} date={date} lanes={lanes} onChange={go}>
        <CalendarFilterMenu filters={filters} onChange={go} />
      </CalendarToolbar>
      <CalendarCounts bookings={everything.flatMap(bookingsOf)} statuses={filters.statuses} onStatuses={(statuses) => go({ statuses })} />
      <p className="visually-hidden" role="status">{format.date(date)}, {t.views[view]}, {t.count(entries.flatMap(bookingsOf).length)}</p>
      {period.error && !period.data ? <ErrorState error={period.error} onRetry={() => void period.refetch()} /> : (
        <div style={{ position: "relative" }} aria-busy={isPending}>
          <LoadingOverlay visible={isPending} zIndex={40} overlayProps={{ radius: "lg", backgroundOpacity: 0.5 }} />
          {isPhone && view === "day" && <WeekStrip date={date} onDay={(day) => go({ date: day })} />}
          {view === "month" && (
            <div className={classes.month}>
              <MonthGrid days={days} entries={entries} everything={everything} setting={setting} onOpen={show} onDay={(day) => (isWide && day !== date ? go({ date: day }) : showDay(day))} month={date} onFree={mayBook && !isPhone ? (day) => setDraft({ day }) : undefined} onPlace={place} />
              {isWide && <DayList date={date} entries={entries.filter(({ startDate }) => wallOf(startDate, timeZone).date === date)} onOpen={show} onDay={showDay} />}
            </div>
          )}
          {view === "list" && <CalendarList days={days} entries={entries} onOpen={show} onDay={showDay} />}
          {view === "week" && isPhone && <Agenda days={days} entries={entries} onOpen={show} onDay={showDay} />}
          {team.length > 0 && (
            <TeamWeek rows={team} everything={everything} setting={setting} onOpen={show} onDay={showDay} onFree={mayBook ? draftFor : undefined} onPlace={place} />
          )}
          {(view === "day" || (view === "week" && !isPhone && team.length === 0)) && (
            <TimeGrid columns={columns} everything={everything} setting={setting} onOpen={show} onDay={showDay} onPlace={place} />
          )}
        </div>
      )}
      <BookingPanel
        id={search.booking}
        session={everything.filter(isSession).find(({ id }) => id === search.session)}
        onBooking={(booking) => go({ booking })}
        onAdd={mayBook ? ({ serviceId, startDate }) => setDraft({ serviceId, start: startDate }) : undefined}
        onClose={() => go({ booking: undefined, session: undefined })}
      />
      <MoveDialog wish={placing.wish} onClose={placing.close} />
      <NewBookingDrawer draft={draft} onClose={() => setDraft(null)} onBooked={(booking) => { setDraft(null); go({ booking: booking.id }); }} />
    </>
  );
}
