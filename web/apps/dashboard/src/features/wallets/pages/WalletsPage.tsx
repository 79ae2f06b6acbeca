import { IconWallet } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useText } from "@comptoir/ui";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { walletKeys } from "../keys";
import type { WalletItem } from "../model/wallet";
import { useWalletColumns } from "../parts/walletColumns";
import { walletWords } from "../words";

const route = getRouteApi("/signed-in/frame/wallets");

/** Clients who hold something paid in advance. */
export function WalletsPage() {
  const t = useText(walletWords);
  const { search } = route.useSearch();
  const navigate = useNavigate();
  const query = { search };
  const list = useList<WalletItem>(walletKeys.list(query), "/wallets", query);
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      <DataList
        label={t.title} list={list} columns={useWalletColumns()} rowKey={(row) => row.clientId} rowName={(row) => row.clientName}
        onOpen={(row) => void navigate({ to: "/wallets/$clientId", params: { clientId: row.clientId } })}
        search={{ value: search ?? "", onChange: (value) => void navigate({ to: "/wallets", search: { search: value || undefined }, replace: true }), label: t.search }}
        empty={<EmptyState icon={IconWallet} title={t.emptyTitle} text={t.emptyText} />}
      />
    </>
  );
}
