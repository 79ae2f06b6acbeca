import { useFormat, useText, type Column } from "@comptoir/ui";
import { ActionIcon, Anchor, Badge, Group, Stack, Text, Tooltip } from "@mantine/core";
import { IconLinkOff } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { BookingLink } from "../hooks/useLinks";
import { words } from "../words";
import { CopyLink } from "./CopyLink";

const COLORS = { active: "pine", used: "blue", expired: "gray", revoked: "gray" } as const;

export function useLinkColumns({ mayWrite, onRevoke }: { mayWrite: boolean; onRevoke: (link: BookingLink) => void }): Column<BookingLink>[] {
  const t = useText(words);
  const format = useFormat();
  return [
    { key: "to", header: t.columns.to, phone: "title", render: (row) => <To link={row} /> },
    {
      key: "for", header: t.columns.for,
      render: (row) => (
        <Stack gap={0}>
          <Text size="sm">{row.contactName ?? row.contactEmail ?? t.anybody}</Text>
          {row.note && <Text size="xs" lineClamp={2}>{row.note}</Text>}
          <Text size="xs" c="dimmed">{t.madeBy(row.createdBy.name, format.day(row.createdAt, "numeric"))}</Text>
        </Stack>
      ),
    },
    {
      key: "uses", header: t.columns.uses,
      render: (row) => (
        <Group gap={8} wrap="nowrap" justify="inherit">
          <Text size="sm" className="tabular">{t.uses(row.uses, row.maxUses)}</Text>
          {row.lastBookingId && <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/bookings" search={{ booking: row.lastBookingId ?? undefined, period: "any" }} {...props} />}>{t.seeBooking}</Anchor>}
        </Group>
      ),
    },
    {
      key: "status", header: t.columns.status,
      render: (row) => (
        <Stack gap={2} align="flex-start">
          <Badge color={COLORS[row.status]}>{t.states[row.status]}</Badge>
          {row.status === "active" && <Text size="xs" c="dimmed">{row.expiresAt ? t.until(format.day(new Date(Date.parse(row.expiresAt) - 1), "numeric")) : t.never}</Text>}
        </Stack>
      ),
    },
    {
      key: "actions", header: "", phone: "aside", align: "right", width: 110,
      render: (row) => row.status === "active" && (
        <Group gap={0} wrap="nowrap" justify="flex-end">
          <CopyLink link={row} />
          {mayWrite && (
            <Tooltip label={t.revoke}>
              <ActionIcon variant="subtle" color="gray" size={44} aria-label={t.revokeOf(row.contactName ?? row.serviceName)} onClick={() => onRevoke(row)}><IconLinkOff size={18} /></ActionIcon>
            </Tooltip>
          )}
        </Group>
      ),
    },
  ];
}

function To({ link }: { link: BookingLink }) {
  const format = useFormat();
  const more = [link.staffName, link.duration && format.duration(link.duration)].filter(Boolean).join(" · ");
  return (
    <Stack gap={0}>
      <Text size="sm" fw={580}>{link.serviceName}</Text>
      {more && <Text size="xs" c="dimmed">{more}</Text>}
    </Stack>
  );
}
