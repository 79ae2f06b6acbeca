import { useFormat, useText } from "@comptoir/ui";
import { Alert, Anchor, Text } from "@mantine/core";
import { IconBeach } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { CoachPageDocument } from "../model/offer";
import { words } from "../words";

/** Who is away until when, and the colleague with whom one may book meanwhile. */
export function AwayNote({ name, away }: { name: string; away: NonNullable<CoachPageDocument["away"]> }) {
  const t = useText(words);
  const format = useFormat();
  // The last day of an absence that ends at midnight is the one before.
  const until = format.day(new Date(Date.parse(away.end) - 1).toISOString(), "dayMonth");
  const hasBegun = Date.parse(away.start) <= Date.now();
  const [, , organization = "", coach = ""] = away.standIn.path.split("/");
  return (
    <Alert mb="md" variant="light" color="gray" icon={<IconBeach size={20} aria-hidden />}>
      <Text size="sm">{hasBegun ? t.away(name, until) : t.awaySoon(name, format.day(away.start, "dayMonth"), until)}</Text>
      <Anchor size="sm" fw={560} underline="always" renderRoot={(props) => <Link to="/c/$organization/$coach" params={{ organization, coach }} search={{}} {...props} />}>{t.standIn(away.standIn.name)}</Anchor>
    </Alert>
  );
}
