import { EmptyState, ErrorState, useText } from "@comptoir/ui";
import { Refused } from "@comptoir/client";
import { IconLinkOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { Pending } from "@/routing/states";
import { useCoachPage } from "../hooks/useCoachPage";
import type { CoachPageDocument } from "../model/offer";
import { AwayNote } from "../parts/AwayNote";
import { BookFlow } from "../parts/BookFlow";
import { BookFrame } from "../parts/BookFrame";
import { BookHead } from "../parts/BookHead";
import classes from "../parts/Coach.module.css";
import { words } from "../words";

const route = getRouteApi("/public/c/$organization/$coach");

/** A coach's public page: anybody books from it, in the house's language and zone. */
export function CoachPage() {
  const t = useText(words);
  const { organization, coach } = route.useParams();
  const { data, error, refetch } = useCoachPage(organization, coach);
  if (error instanceof Refused && error.status === 404) return <main className={classes.page}><EmptyState icon={IconLinkOff} title={t.missing} text={t.missingText} /></main>;
  if (error && !data) return <main className={classes.page}><ErrorState error={error} onRetry={() => void refetch()} /></main>;
  if (!data) return <Pending />;
  return <BookFrame organization={data.organization} offers={data.services}>{(clock) => <Page page={data} clock={clock} />}</BookFrame>;
}

function Page({ page: { coach, away, organization, services, reasons, publishableKey }, clock }: { page: CoachPageDocument; clock: ReactNode }) {
  const t = useText(words);
  const { type, name, email } = route.useSearch();
  return (
    <main className={classes.page}>
      <BookHead title={t.book(coach.name)} house={organization.name} name={coach.name} color={coach.color} clock={clock} />
      {away && <AwayNote name={coach.name} away={away} />}
      <div className={classes.card}>
        <BookFlow key={coach.id} offers={services} reasons={reasons} staffId={coach.id} type={type} filled={{ name, email }} bearer={publishableKey} known={null} />
      </div>
    </main>
  );
}
