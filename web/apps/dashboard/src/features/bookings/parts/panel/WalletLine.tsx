import { useText } from "@comptoir/ui";
import { Anchor, Group, Text } from "@mantine/core";
import { IconWallet } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useQuantity } from "../../../wallets/hooks/useQuantity";
import { useWallet } from "../../../wallets/hooks/useWallet";
import { shownBalances } from "../../../wallets/model/wallet";
import { words } from "./words";

/** What the client still holds, beside what was paid. */
export function WalletLine({ clientId }: { clientId: string | null }) {
  const t = useText(words);
  const quantity = useQuantity();
  const held = shownBalances(useWallet(clientId).data?.balances ?? []);
  if (!clientId || held.length === 0) return null;
  return (
    <Group gap={6} wrap="nowrap" mt={8} c="dimmed">
      <IconWallet size={16} aria-hidden style={{ flex: "none" }} />
      <Text size="sm">
        <Anchor size="sm" renderRoot={(props) => <Link to="/wallets/$clientId" params={{ clientId }} {...props} />}>{t.methods.wallet}</Anchor>
        {" · "}{held.map(({ unit, currency, available }) => quantity(available, unit, currency)).join(", ")}
      </Text>
    </Group>
  );
}
