import { useText } from "@comptoir/ui";
import { Switch, type SwitchProps } from "@mantine/core";
import { useQuantity } from "../../../wallets/hooks/useQuantity";
import { useWallet } from "../../../wallets/hooks/useWallet";
import { shownBalances } from "../../../wallets/model/wallet";
import { words } from "./words";

/** Whether what the client paid in advance pays this booking; nothing for who holds nothing. */
export function WalletSwitch({ clientId, ...field }: { clientId: string } & SwitchProps) {
  const t = useText(words);
  const quantity = useQuantity();
  const held = shownBalances(useWallet(clientId).data?.balances ?? []).filter(({ available }) => available > 0);
  if (held.length === 0) return null;
  return <Switch label={t.useWallet} description={t.walletHas(held.map(({ unit, currency, available }) => quantity(available, unit, currency)).join(", "))} {...field} />;
}
