import { EmptyState, useText } from "@comptoir/ui";
import { Group, Title } from "@mantine/core";
import { IconGift } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useMine } from "../hooks/useArea";
import { AreaPage } from "../parts/AreaPage";
import { GiftCard, type MyGift } from "../parts/GiftCard";
import { MyList } from "../parts/MyList";
import { Redeem } from "../parts/Redeem";
import { ToShop } from "../shop/ToShop";
import { words } from "../words";

const route = getRouteApi("/public/me/$organization");

export function MyGiftsPage() {
  const t = useText(words).gifts;
  const { gift: code = "" } = route.useSearch();
  const list = useMine<MyGift>("/me/gift-certificates");
  return (
    <AreaPage title={t.title}>
      <Redeem key={code} code={code} />
      <Group justify="space-between"><Title order={2} size="h3">{t.mine}</Title><ToShop /></Group>
      <MyList label={t.mine} list={list} rowKey={({ id }) => id} empty={<EmptyState compact icon={IconGift} title={t.empty} text={t.emptyText} />}>
        {(gift) => <GiftCard gift={gift} />}
      </MyList>
    </AreaPage>
  );
}
