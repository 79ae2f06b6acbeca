import { asLocale, EmptyState, ErrorState, Localized, RegionProvider, useText } from "@comptoir/ui";
import { Center, Loader } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { setRequestLocale } from "@/api/api";
import { useZone } from "@/features/coach/hooks/useZone";
import { ZoneChoice } from "@/features/coach/parts/ZoneChoice";
import { useGuestBooking } from "../hooks/useGuestBooking";
import { GuestTicket } from "../parts/GuestTicket";
import { words } from "../words";
import classes from "./GuestBookingPage.module.css";

const route = getRouteApi("/public/b/$token");

/** The page behind the link in a confirmation mail: no account, in the booking's language and the organization's zone. */
export function GuestBookingPage() {
  const t = useText(words);
  const { token } = route.useParams();
  const { data, isPending, isInvalid, isUnavailable, error, refetch } = useGuestBooking(token);
  const [zone, setZone] = useZone();
  const locale = data && asLocale(data.locale);

  useEffect(() => {
    if (locale) setRequestLocale(locale);
  }, [locale]);

  return (
    <main className={classes.page}>
      {isPending && <Center mih="50vh"><Loader type="dots" /></Center>}
      {isInvalid && <EmptyState icon={IconLinkOff} title={t.invalid} text={t.invalidText} />}
      {isUnavailable && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <RegionProvider locale={asLocale(data.locale)} timeZone={zone ?? data.clientTimeZone ?? here(data)} currency={data.currency}>
          <Localized>
            <GuestTicket token={token} booking={data} />
            <Center mt="md"><ZoneChoice visitor={data.clientTimeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone} house={here(data)} value={zone ?? data.clientTimeZone ?? here(data)} onChange={setZone} /></Center>
          </Localized>
        </RegionProvider>
      )}
    </main>
  );
}

/** The zone of where the booking is held. */
function here(booking: { timeZone: string; organization: { timeZone: string } }): string {
  return booking.timeZone || booking.organization.timeZone;
}
