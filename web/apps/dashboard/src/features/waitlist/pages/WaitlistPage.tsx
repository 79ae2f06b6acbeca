import { Select } from "@mantine/core";
import { IconHourglass } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useText } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import type { Booking } from "../../bookings/model/booking";
import { BookingPanel } from "../../bookings/parts/panel/BookingPanel";
import { useServiceChoices } from "../../services/hooks/useServiceChoices";
import { waitlistKeys } from "../keys";
import { useWaitlistColumns } from "../parts/waitlistColumns";
import { waitlistWords } from "../words";

const route = getRouteApi("/signed-in/frame/waitlist");

/** Everyone who waits, the longest wait first. */
export function WaitlistPage() {
  const t = useText(waitlistWords);
  const { service, booking } = route.useSearch();
  const navigate = route.useNavigate();
  const services = useServiceChoices();
  const columns = useWaitlistColumns(usePermission("booking.manage"));
  const query = { serviceId: service };
  const list = useList<Booking>(waitlistKeys.list(query), "/waitlist", query);
  const show = (id: string | undefined) => void navigate({ search: (now) => ({ ...now, booking: id }) });
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.contactName || t.noName} onOpen={(row) => show(row.id)}
        isNarrowed={Boolean(service)}
        filters={
          <Select
            aria-label={t.service} placeholder={t.allServices} clearable searchable w={260} data={services} value={service ?? null}
            onChange={(value) => void navigate({ search: (now) => ({ ...now, service: value ?? undefined }), replace: true })}
          />
        }
        empty={<EmptyState icon={IconHourglass} title={t.emptyTitle} text={t.emptyText} />}
      />
      <BookingPanel id={booking} onBooking={show} onClose={() => show(undefined)} />
    </>
  );
}
