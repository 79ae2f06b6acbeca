import type { Schemas } from "@comptoir/client";
import { useText } from "@comptoir/ui";
import { Alert, Anchor, Text } from "@mantine/core";
import { IconVideoOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "@/api/api";
import { meetingKeys } from "@/features/meetings/keys";
import { usePermission } from "@/session/useSession";
import { words } from "./words";

type Meeting = Schemas["MeetingDetailsOut"];

/** Why a booking by video has no room yet, for the house: what the provider answered, and where it is set up. */
export function MissingRoom({ id, note }: { id: string; note: string | null }) {
  const t = useText(words);
  const maySetUp = usePermission("organization.write");
  const { data } = useQuery({ queryKey: meetingKeys.of(id), queryFn: ({ signal }) => api.get<Meeting>(`/bookings/${id}/meeting`, { signal }) });
  return (
    <Alert color="yellow" icon={<IconVideoOff size={18} />} title={t.failed} role="status">
      <Text size="sm">{note ?? t.failedText}</Text>
      {data?.error && <Text size="sm" mt={4} style={{ overflowWrap: "anywhere" }}>{t.answered(data.error)}</Text>}
      {maySetUp && <Anchor size="sm" mt={6} display="inline-block" renderRoot={(props) => <Link to="/meetings" {...props} />}>{t.videoSettings}</Anchor>}
    </Alert>
  );
}
