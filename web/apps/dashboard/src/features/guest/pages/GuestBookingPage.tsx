import { asLocale, EmptyState, ErrorState, Localized, RegionProvider, useText } from "@comptoir/ui";
import { Center, Loader } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { setRequestLocale } from "@/api/api";
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
        <RegionProvider locale={asLocale(data.locale)} timeZone={data.timeZone || data.organization.timeZone} currency={data.currency}>
          <Localized><GuestTicket token={token} booking={data} /></Localized>
        </RegionProvider>
      )}
    </main>
  );
}
