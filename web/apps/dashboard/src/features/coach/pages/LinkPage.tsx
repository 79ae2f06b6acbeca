import { EmptyState, ErrorState, useFormat, useText } from "@comptoir/ui";
import { Refused } from "@comptoir/client";
import { Text } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { Pending } from "@/routing/states";
import { overOf, useLinkPage, type LinkOver as Over, type LinkPageDocument } from "../hooks/useLinkPage";
import { linkWords } from "../linkWords";
import { ofLength } from "../model/offer";
import { BookFlow } from "../parts/BookFlow";
import { BookFrame } from "../parts/BookFrame";
import { BookHead } from "../parts/BookHead";
import classes from "../parts/Coach.module.css";
import { LinkOver } from "../parts/LinkOver";
import { words } from "../words";

const route = getRouteApi("/public/l/$secret");

/** The page behind a booking link: one service, as the house fixed it, for whom it was sent to. */
export function LinkPage() {
  const t = useText(linkWords);
  const { secret } = route.useParams();
  const { data, error, refetch } = useLinkPage(secret);
  const [over, setOver] = useState<Over | null>(null);
  const gone = over ?? (data ? null : overOf(error));
  if (gone) return <main className={classes.page}><LinkOver {...gone} /></main>;
  if (error instanceof Refused && error.status === 404) return <main className={classes.page}><EmptyState order={1} icon={IconLinkOff} title={t.missing} text={t.missingText} /></main>;
  if (error && !data) return <main className={classes.page}><ErrorState error={error} onRetry={() => void refetch()} /></main>;
  if (!data) return <Pending />;
  return <BookFrame organization={data.organization} offers={[data.service]}>{(clock) => <Page secret={secret} page={data} clock={clock} onOver={setOver} />}</BookFrame>;
}

function Page({ secret, page, clock, onOver }: { secret: string; page: LinkPageDocument; clock: ReactNode; onOver: (over: Over) => void }) {
  const t = useText(words);
  const { organization, service, staff, duration, contactName, contactEmail, usesLeft, reasons, publishableKey } = page;
  const format = useFormat();
  const length = duration ?? (service.durations?.length ? null : service.duration);
  return (
    <main className={classes.page}>
      <BookHead
        title={staff ? t.book(staff.name) : service.name} name={staff?.name ?? organization.name} color={staff?.color || service.color || null} clock={clock}
        house={[staff && service.name, length && format.duration(length), organization.name].filter(Boolean).join(" · ")}
      >
        <Terms page={page} />
      </BookHead>
      <div className={classes.card}>
        <BookFlow
          offers={[ofLength(service, duration)]} reasons={reasons} staffId={staff?.id} bearer={publishableKey} known={null}
          filled={{ name: contactName ?? undefined, email: contactEmail ?? undefined }} link={{ secret, usesLeft, onOver: (error) => { const over = overOf(error); if (over) onOver(over); } }}
        />
      </div>
    </main>
  );
}

function Terms({ page: { contactName, usesLeft, expiresAt } }: { page: LinkPageDocument }) {
  const t = useText(linkWords);
  const format = useFormat();
  return (
    <Text size="sm" mt={6}>
      {[contactName && `${t.hello(contactName)}.`, usesLeft === 1 ? t.once : t.times(usesLeft), expiresAt && t.until(format.day(new Date(Date.parse(expiresAt) - 1), "dayMonth"))].filter(Boolean).join(" ")}
    </Text>
  );
}
