import { Anchor, Button, Group, Skeleton, Stack, Text } from "@mantine/core";
import { IconShoppingBag, IconWallet } from "@tabler/icons-react";
import { EmptyState, ErrorState, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { usePermission } from "@/session/useSession";
import { SaleDrawer } from "../../sales/parts/SaleDrawer";
import { useWallet } from "../hooks/useWallet";
import { shownBalances } from "../model/wallet";
import { walletWords } from "../words";
import { Balances } from "./Balances";
import { Lots } from "./Lots";

/** A client's wallet at a glance, on the client's own page. */
export function WalletCard({ client }: { client: { id: string; name: string; email: string | null } }) {
  const t = useText(walletWords);
  const maySell = usePermission("purchase.create");
  const [sells, setSells] = useState(false);
  const { data: wallet, error, refetch } = useWallet(client.id);
  if (!wallet) return error ? <ErrorState compact error={error} onRetry={() => void refetch()} /> : <Skeleton height={120} radius="md" />;
  const sell = maySell && <Button variant="light" leftSection={<IconShoppingBag size={17} aria-hidden />} onClick={() => setSells(true)}>{t.sell}</Button>;
  const isEmpty = shownBalances(wallet.balances).length === 0;
  return (
    <Stack gap="lg">
      {isEmpty ? <EmptyState compact icon={IconWallet} title={t.emptyWallet} text={t.emptyWalletText} action={sell} /> : (
        <>
          <Balances balances={wallet.balances} />
          <div><Text size="sm" fw={560}>{t.lots}</Text><Lots lots={wallet.lots} /></div>
        </>
      )}
      <Group justify="space-between">
        {!isEmpty && sell}
        <Anchor size="sm" renderRoot={(props) => <Link to="/wallets/$clientId" params={{ clientId: client.id }} {...props} />}>{t.see}</Anchor>
      </Group>
      {sells && (
        <SaleDrawer known={{ clientId: client.id, contactName: client.name, contactEmail: client.email ?? "" }} onClose={() => setSells(false)} onSold={() => setSells(false)} />
      )}
    </Stack>
  );
}
