import { Avatar, Badge, Group, Stack, Text } from "@mantine/core";
import { useFormat, useText, type Column } from "@comptoir/ui";
import { useQuantity } from "../hooks/useQuantity";
import { expiresSoon, shownBalances, type WalletItem } from "../model/wallet";
import { walletWords } from "../words";

export function useWalletColumns(): Column<WalletItem>[] {
  const t = useText(walletWords);
  const format = useFormat();
  const quantity = useQuantity();
  return [
    {
      key: "client", header: t.columns.client, phone: "title",
      render: (row) => (
        <Group gap="sm" wrap="nowrap">
          <Avatar name={row.clientName} size={34} color="initials" aria-hidden />
          <div style={{ minWidth: 0 }}>
            <Text size="sm" fw={560} truncate>{row.clientName}</Text>
            {row.clientEmail && <Text size="xs" c="dimmed" truncate>{row.clientEmail}</Text>}
          </div>
        </Group>
      ),
    },
    {
      key: "left", header: t.columns.left,
      render: (row) => {
        const shown = shownBalances(row.balances);
        if (shown.length === 0) return <Text size="sm" c="dimmed">{t.nothing}</Text>;
        return <Stack gap={0}>{shown.map(({ unit, currency, available }) => <Text key={`${unit}${currency}`} size="sm" className="tabular">{quantity(available, unit, currency)}</Text>)}</Stack>;
      },
    },
    {
      key: "reserved", header: t.columns.reserved, phone: "hidden",
      render: (row) => {
        const held = row.balances.filter(({ reserved }) => reserved > 0);
        return <Text size="sm" className="tabular" c={held.length > 0 ? undefined : "dimmed"}>{held.map(({ unit, currency, reserved }) => quantity(reserved, unit, currency)).join(", ") || "—"}</Text>;
      },
    },
    {
      key: "expires", header: t.columns.expires,
      render: (row) => {
        if (!row.nextExpiresAt) return <Text size="sm" c="dimmed">—</Text>;
        const day = format.day(new Date(Date.parse(row.nextExpiresAt) - 1), "numeric");
        return expiresSoon(row.nextExpiresAt, new Date()) ? <Badge color="yellow">{day}</Badge> : <Text size="sm" className="tabular">{day}</Text>;
      },
    },
  ];
}
