import { EmptyState, useText } from "@comptoir/ui";
import { SegmentedControl } from "@mantine/core";
import { IconCalendarEvent } from "@tabler/icons-react";
import { useState } from "react";
import { useMine } from "../hooks/useArea";
import { AreaPage } from "../parts/AreaPage";
import { BookByClient } from "../parts/BookByClient";
import { BookingCard, type MyBooking } from "../parts/BookingCard";
import { MyList } from "../parts/MyList";
import { words } from "../words";

type When = "upcoming" | "past";

export function MyBookingsPage() {
  const t = useText(words).bookings;
  const [when, setWhen] = useState<When>("upcoming");
  const list = useMine<MyBooking>("/me/bookings", { when });
  const isPast = when === "past";
  return (
    <AreaPage title={t.title}>
      <BookByClient />
      <SegmentedControl
        aria-label={t.when} value={when} onChange={(value) => setWhen(value as When)} style={{ alignSelf: "flex-start" }}
        data={[{ value: "upcoming", label: isPast || list.isPending ? t.upcoming : t.upcomingCount(list.items.length) }, { value: "past", label: t.past }]}
      />
      <MyList
        label={t.title} list={list} rowKey={({ id }) => id}
        empty={<EmptyState icon={IconCalendarEvent} title={isPast ? t.nonePast : t.none} text={isPast ? t.nonePastText : t.noneText} />}
      >
        {(booking) => <BookingCard booking={booking} />}
      </MyList>
    </AreaPage>
  );
}
