import { ColorDot, useFormat, useText } from "@comptoir/ui";
import { ActionIcon, CopyButton, Group, Stack, Text, Title, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { isOff, type Booking } from "../../model/booking";
import { StatusBadge } from "../StatusBadge";
import { GuestLink } from "./GuestLink";
import { words } from "./words";

export function BookingHead({ booking }: { booking: Booking }) {
  const t = useText(words);
  const format = useFormat();
  return (
    <Stack gap={6}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={2}>{booking.contactName || booking.reference}</Title>
        <StatusBadge booking={booking} />
      </Group>
      <Group gap={8} wrap="nowrap"><ColorDot color={booking.color} /><Text fw={520}>{booking.title ? `${booking.title}, ${booking.serviceName}` : booking.serviceName}</Text></Group>
      <Text className="tabular" style={{ textTransform: "none" }}>
        {format.day(booking.startDate, "long")}, {format.span(booking.startDate, booking.endDate)}
      </Text>
      <Group gap={4}>
        <Text size="sm" c="dimmed">{t.reference} <span className="tabular">{booking.reference}</span></Text>
        <CopyButton value={booking.reference}>
          {({ copied, copy }) => (
            <Tooltip label={copied ? t.copied : t.copy}>
              <ActionIcon variant="subtle" color="gray" size="sm" onClick={copy} aria-label={t.copy}>
                {copied ? <IconCheck size={15} /> : <IconCopy size={15} />}
              </ActionIcon>
            </Tooltip>
          )}
        </CopyButton>
        {booking.manageUrl && !isOff(booking) && <GuestLink url={booking.manageUrl} />}
      </Group>
    </Stack>
  );
}
