import type { Schemas } from "@comptoir/client";
import { DataList, EmptyState, ErrorState, Section, useFormat, useText, type Column } from "@comptoir/ui";
import { Button, Group, Skeleton, Stack, Text, Title } from "@mantine/core";
import { IconGift, IconListDetails, IconWallet } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useQuantity } from "@/features/wallets/hooks/useQuantity";
import type { Balance, Lot } from "@/features/wallets/model/wallet";
import { Balances } from "@/features/wallets/parts/Balances";
import { walletWords } from "@/features/wallets/words";
import { useArea, useMine } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { AreaPage } from "../parts/AreaPage";
import { MyLots } from "../parts/MyLots";
import { SaveButton } from "../parts/SaveButton";
import { ToShop } from "../shop/ToShop";
import { words } from "../words";

type MyWallet = { balances: Balance[]; lots: Lot[] };

export function MyWalletPage() {
  const t = useText(words).wallet;
  const { slug, api } = useArea();
  const { data, error, refetch } = useQuery({ queryKey: areaKeys.list(slug, "/me/wallet"), queryFn: ({ signal }) => api.get<MyWallet>("/me/wallet", { signal }), staleTime: 0 });
  return (
    <AreaPage title={t.title} text={t.text}>
      {data ? <Held wallet={data} /> : error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton height={110} radius="lg" />}
      <Movements />
    </AreaPage>
  );
}

function Held({ wallet }: { wallet: MyWallet }) {
  const t = useText(words).wallet;
  const { slug } = useArea();
  const redeem = (
    <Button variant="default" leftSection={<IconGift size={18} stroke={1.7} aria-hidden />} renderRoot={(props) => <Link to="/me/$organization/gifts" params={{ organization: slug }} {...props} />}>
      {t.redeem}
    </Button>
  );
  const shop = <ToShop />;
  if (wallet.lots.length === 0) return <EmptyState icon={IconWallet} title={t.empty} text={t.emptyText} action={<Group gap="sm" justify="center">{shop}{redeem}</Group>} />;
  return (
    <>
      <Balances balances={wallet.balances} />
      <Group gap="sm">{shop}{redeem}</Group>
      <Section title={t.lots} description={t.lotsText}><MyLots lots={wallet.lots} /></Section>
    </>
  );
}

type Movement = Schemas["MyTransactionOut"];

function Movements() {
  const t = useText(walletWords);
  const mine = useText(words).wallet;
  const format = useFormat();
  const quantity = useQuantity();
  const list = useMine<Movement>("/me/wallet/transactions");
  const columns: Column<Movement>[] = [
    { key: "what", header: t.columns.what, phone: "title", render: (row) => <Text size="sm" fw={540}>{t.kinds[row.kind]}{row.label && <Text span size="sm" c="dimmed"> · {row.label}</Text>}</Text> },
    { key: "date", header: t.columns.date, render: (row) => <Text size="sm" className="tabular">{format.dateTime(row.at)}</Text> },
    {
      key: "change", header: t.columns.change, align: "right", phone: "aside",
      render: (row) => (
        <Text size="sm" fw={560} className="tabular">{row.amount === 0 ? t.unchanged : `${row.amount > 0 ? "+ " : ""}${quantity(row.amount, row.unit, row.currency)}`}</Text>
      ),
    },
    { key: "after", header: t.columns.after, align: "right", render: (row) => <Text size="sm" className="tabular">{quantity(row.balanceAfter, row.unit, row.currency)}</Text> },
  ];
  if (!list.isPending && !list.error && list.items.length === 0) return null;
  return (
    <Stack gap="sm" component="section" aria-label={t.statement}>
      <Group justify="space-between">
        <Title order={2} size="h3">{t.statement}</Title>
        <SaveButton path="/me/wallet/statement.csv" label={mine.csv} name={mine.csvOf} />
      </Group>
      <DataList
        label={t.statement} list={list} columns={columns} rowKey={({ id }) => id}
        empty={<EmptyState compact icon={IconListDetails} title={t.statementEmpty} />}
      />
    </Stack>
  );
}
