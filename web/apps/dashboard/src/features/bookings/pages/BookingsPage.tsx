import { addDays, DataList, EmptyState, instantOf, PageHeader, useRegion, useText, wallOf } from "@comptoir/ui";
import { Button, Select } from "@mantine/core";
import { IconCalendarPlus, IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Query } from "@/api/api";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { useServiceChoices } from "../hooks/useChoices";
import { useNewBookingName } from "../hooks/useNewBookingName";
import { bookingKeys } from "../keys";
import { statuses, type Booking } from "../model/booking";
import { useBookingColumns } from "../parts/bookingColumns";
import type { BookingDraft } from "../parts/create/draft";
import { NewBookingDrawer } from "../parts/create/NewBookingDrawer";
import { BookingPanel } from "../parts/panel/BookingPanel";
import { listPeriods, type BookingsSearch, type ListPeriod } from "../routes";
import { words } from "../words";

const route = getRouteApi("/signed-in/frame/bookings");

export function BookingsPage() {
  const t = useText(words);
  const { timeZone } = useRegion();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const services = useServiceChoices();
  const mayBook = usePermission("booking.create");
  const columns = useBookingColumns();
  const [draft, setDraft] = useState<BookingDraft | null>(null);
  const go = (change: BookingsSearch) => void navigate({ search: (current) => ({ ...current, ...change }), replace: !("booking" in change) });

  const period = search.period ?? "upcoming";
  const query: Query = {
    search: search.search, status: search.status, serviceId: search.service, ...periodQuery(period, wallOf(new Date(), timeZone).date, timeZone),
  };
  const list = useList<Booking>(bookingKeys.list(query), "/bookings", query);
  const name = useNewBookingName();
  const add = mayBook && <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDraft({})}>{name}</Button>;

  return (
    <>
      <PageHeader title={t.bookings} description={t.bookingsHint} actions={add} />
      <DataList
        label={t.bookings}
        list={list}
        columns={columns}
        rowKey={({ id }) => id}
        rowName={({ contactName, reference }) => contactName || reference}
        onOpen={({ id }) => go({ booking: id })}
        search={{ value: search.search ?? "", onChange: (value) => go({ search: value || undefined }), label: t.searchLabel }}
        filters={
          <>
            <Select aria-label={t.period} w={170} allowDeselect={false} value={period} onChange={(value) => go({ period: value as ListPeriod })}
              data={listPeriods.map((value) => ({ value, label: t.periods[value] }))} />
            <Select aria-label={t.statusLabel} w={170} clearable placeholder={t.allStatuses} value={search.status ?? null} onChange={(value) => go({ status: statuses.find((one) => one === value) })}
              data={statuses.map((value) => ({ value, label: t.status[value] }))} />
            <Select aria-label={t.service} w={210} clearable searchable placeholder={t.allServices} value={search.service ?? null} onChange={(value) => go({ service: value ?? undefined })}
              data={(services.data ?? []).map(({ id, name }) => ({ value: id, label: name }))} />
          </>
        }
        isNarrowed={Boolean(search.search || search.status || search.service || period !== "any")}
        empty={<EmptyState icon={IconCalendarPlus} title={t.emptyTitle} text={t.emptyText} action={add} />}
      />
      <BookingPanel id={search.booking} onBooking={(booking) => go({ booking })} onClose={() => go({ booking: undefined })} />
      <NewBookingDrawer draft={draft} onClose={() => setDraft(null)} onBooked={(booking) => { setDraft(null); go({ booking: booking.id }); }} />
    </>
  );
}

function periodQuery(period: ListPeriod, today: string, timeZone: string): Query {
  const midnight = instantOf(today, "00:00", timeZone).toISOString();
  const tomorrow = instantOf(addDays(today, 1), "00:00", timeZone).toISOString();
  if (period === "upcoming") return { from: midnight, sort: "startDate" };
  if (period === "today") return { from: midnight, to: tomorrow, sort: "startDate" };
  if (period === "past") return { to: midnight, sort: "-startDate" };
  return { sort: "-startDate" };
}
