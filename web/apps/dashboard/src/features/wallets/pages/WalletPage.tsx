import { Anchor, Button, Menu, ActionIcon, Skeleton, Stack } from "@mantine/core";
import { IconChevronLeft, IconDots, IconDownload, IconPencilPlus, IconShoppingBag, IconWallet } from "@tabler/icons-react";
import { EmptyState, ErrorState, PageHeader, Section, useText } from "@comptoir/ui";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useDownload } from "@/api/useDownload";
import { usePermission } from "@/session/useSession";
import { SaleDrawer } from "../../sales/parts/SaleDrawer";
import { useWallet } from "../hooks/useWallet";
import { shownBalances, type Wallet } from "../model/wallet";
import { Balances } from "../parts/Balances";
import { HandDrawer } from "../parts/HandDrawer";
import { Lots } from "../parts/Lots";
import { Statement } from "../parts/Statement";
import { walletWords } from "../words";

const route = getRouteApi("/signed-in/frame/wallets/$clientId");

/** What one client holds, and how it came to be. */
export function WalletPage() {
  const t = useText(walletWords);
  const { clientId } = route.useParams();
  const { data: wallet, error, refetch } = useWallet(clientId);
  return (
    <>
      <PageHeader
        title={wallet ? t.of(wallet.clientName) : t.card} actions={wallet && <Actions wallet={wallet} />}
        above={<Anchor size="sm" renderRoot={(props) => <Link to="/wallets" {...props} />}><IconChevronLeft size={15} aria-hidden style={{ verticalAlign: "-2px" }} /> {t.back}</Anchor>}
      />
      {!wallet && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!wallet && !error && <Stack aria-busy="true"><Skeleton height={90} radius="lg" /><Skeleton height={220} radius="lg" /></Stack>}
      {wallet && (
        <Stack gap="lg">
          {shownBalances(wallet.balances).length > 0 ? <Balances balances={wallet.balances} /> : (
            <Section><EmptyState compact icon={IconWallet} title={t.emptyWallet} text={t.emptyWalletText} /></Section>
          )}
          {wallet.lots.length > 0 && <Section title={t.lots} description={t.lotsHint}><Lots lots={wallet.lots} /></Section>}
          <Statement clientId={clientId} />
        </Stack>
      )}
    </>
  );
}

function Actions({ wallet }: { wallet: Wallet }) {
  const t = useText(walletWords);
  const navigate = useNavigate();
  const mayWrite = usePermission("wallet.write");
  const maySell = usePermission("purchase.create");
  const [open, setOpen] = useState<"write" | "sell">();
  const { save, isBusy } = useDownload();
  const close = () => setOpen(undefined);
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon variant="default" size={36} aria-label={t.actions} loading={isBusy}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconDownload size={16} />} onClick={() => save(`/wallets/${wallet.clientId}/statement.csv`)}>{t.export}</Menu.Item>
          {mayWrite && <Menu.Item leftSection={<IconPencilPlus size={16} />} onClick={() => setOpen("write")}>{t.write}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {maySell && <Button leftSection={<IconShoppingBag size={17} />} onClick={() => setOpen("sell")}>{t.sell}</Button>}
      {open === "write" && <HandDrawer wallet={wallet} onClose={close} />}
      {open === "sell" && (
        <SaleDrawer
          known={{ clientId: wallet.clientId, contactName: wallet.clientName }} onClose={close}
          onSold={({ id, status }) => { close(); if (status === "pending") void navigate({ to: "/sales", search: { purchase: id } }); }}
        />
      )}
    </>
  );
}
