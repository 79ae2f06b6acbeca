import { asLocale, EmptyState, ErrorState, Localized, RegionProvider, useText } from "@comptoir/ui";
import { Refused } from "@comptoir/client";
import { Title } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, type CSSProperties, type ReactNode } from "react";
import { setRequestLocale } from "@/api/api";
import { Pending } from "@/routing/states";
import { useZone } from "../hooks/useZone";
import { useCoachPage } from "../hooks/useCoachPage";
import { kindsOf, type CoachPageDocument } from "../model/offer";
import { AwayNote } from "../parts/AwayNote";
import { BookFlow } from "../parts/BookFlow";
import classes from "../parts/Coach.module.css";
import { ZoneChoice } from "../parts/ZoneChoice";
import { words } from "../words";

const route = getRouteApi("/public/c/$organization/$coach");

/** A coach's public page: anybody books from it, in the house's language and zone. */
export function CoachPage() {
  const t = useText(words);
  const { organization, coach } = route.useParams();
  const { data, error, refetch } = useCoachPage(organization, coach);
  const [zone, setZone] = useZone();
  const locale = data && asLocale(data.organization.locale);
  useEffect(() => {
    if (locale) setRequestLocale(locale);
  }, [locale]);
  if (error instanceof Refused && error.status === 404) return <main className={classes.page}><EmptyState icon={IconLinkOff} title={t.missing} text={t.missingText} /></main>;
  if (error && !data) return <main className={classes.page}><ErrorState error={error} onRetry={() => void refetch()} /></main>;
  if (!data) return <Pending />;
  const house = data.organization.timeZone;
  const visitor = Intl.DateTimeFormat().resolvedOptions().timeZone;
  // Who comes to the door goes by the house's clock, who calls by their own.
  const timeZone = zone ?? (data.services.some((service) => kindsOf(service).some((kind) => kind !== "in_person")) ? visitor : house);
  return (
    <RegionProvider locale={asLocale(data.organization.locale)} timeZone={timeZone} currency={data.organization.currency}>
      <Localized><Page page={data} clock={<ZoneChoice visitor={visitor} house={house} value={timeZone} onChange={setZone} />} /></Localized>
    </RegionProvider>
  );
}

function Page({ page: { coach, away, organization, services, reasons, publishableKey }, clock }: { page: CoachPageDocument; clock: ReactNode }) {
  const t = useText(words);
  const { type, name, email } = route.useSearch();
  return (
    <main className={classes.page}>
      <header className={classes.head} style={{ "--event": coach.color || "var(--mantine-color-pine-6)" } as CSSProperties}>
        <span className={classes.face} aria-hidden>{initials(coach.name)}</span>
        <div style={{ flex: "1 1 200px" }}>
          <Title order={1} size="h2">{t.book(coach.name)}</Title>
          <p className={classes.house}>{organization.name}</p>
        </div>
        {clock}
      </header>
      {away && <AwayNote name={coach.name} away={away} />}
      <div className={classes.card}>
        <BookFlow key={coach.id} offers={services} reasons={reasons} staffId={coach.id} type={type} filled={{ name, email }} bearer={publishableKey} known={null} />
      </div>
    </main>
  );
}

function initials(name: string): string {
  return name.split(/\s+/).filter(Boolean).slice(0, 2).map((word) => word[0]?.toUpperCase()).join("");
}
