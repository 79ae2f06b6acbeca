import { Button, Paper, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconUsersGroup } from "@tabler/icons-react";
import { EmptyState, ErrorState, useFormat, useRegion, useText, wallOf } from "@comptoir/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { byDay, keyOf, type GroupSession } from "../model/session";
import { sessionWords } from "../words";
import { SessionRow } from "./SessionRow";
import classes from "./WeekBoard.module.css";

type Props = {
  query: UseQueryResult<{ items: GroupSession[] }>;
  first: string;
  hasGroups: boolean;
  onOpen: (session: GroupSession) => void;
};

/** Seven days, one under the other, each with its sessions. */
export function WeekBoard({ query, first, hasGroups, onOpen }: Props) {
  const t = useText(sessionWords);
  const format = useFormat();
  const { timeZone } = useRegion();
  if (query.isPending) return <Stack aria-busy role="status">{[1, 2, 3].map((row) => <Skeleton key={row} h={96} radius="lg" />)}</Stack>;
  if (query.error && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const sessions = query.data?.items ?? [];
  if (sessions.length === 0) {
    return (
      <Paper className={classes.card}>
        {hasGroups
          ? <EmptyState icon={IconUsersGroup} title={t.emptyTitle} text={t.emptyText} />
          : (
            <EmptyState
              icon={IconUsersGroup} title={t.noService} text={t.noServiceText}
              action={<Button renderRoot={(props) => <Link to="/services/new" search={{ template: "event" }} {...props} />}>{t.createService}</Button>}
            />
          )}
      </Paper>
    );
  }
  const today = wallOf(new Date(), timeZone).date;
  return (
    <Stack gap="sm" className={classes.board} data-waiting={query.isPlaceholderData || undefined}>
      {byDay(sessions, first, timeZone).map((day) => (
        <Paper key={day.date} component="section" className={classes.card} data-today={day.date === today || undefined} aria-label={format.date(day.date)}>
          <Title order={2} size="h4" className={classes.day}>{format.date(day.date, "short")}</Title>
          {day.sessions.length === 0
            ? <Text size="sm" c="dimmed" className={classes.none}>{t.noneThatDay}</Text>
            : (
              <ul className={classes.list}>
                {day.sessions.map((session) => <li key={keyOf(session)}><SessionRow session={session} onOpen={() => onOpen(session)} /></li>)}
              </ul>
            )}
        </Paper>
      ))}
    </Stack>
  );
}
