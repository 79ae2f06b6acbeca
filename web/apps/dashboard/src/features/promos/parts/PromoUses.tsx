import { Anchor, Badge, Button, Group, Stack, Text, Title } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { useList } from "@/api/useList";
import { promoKeys } from "../keys";
import type { Promo, PromoUse } from "../model/promo";
import { promoWords } from "../words";

/** When the code was used, and for which bookings. */
export function PromoUses({ promo }: { promo: Promo }) {
  const t = useText(promoWords);
  const format = useFormat();
  const list = useList<PromoUse>(promoKeys.uses(promo.id), `/promo-codes/${promo.id}/uses`, { limit: 20 });
  return (
    <Stack gap="xs" component="section">
      <Title order={3} size="h4">{t.usesTitle}</Title>
      {!list.isPending && list.items.length === 0 && <Text size="sm" c="dimmed">{t.usesEmpty}</Text>}
      {list.items.map((use) => (
        <Group key={use.id} justify="space-between" wrap="nowrap">
          <Text size="sm" className="tabular">
            <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/bookings" search={{ booking: use.bookingId, period: "any" }} {...props} />}>
              {format.dateTime(use.usedAt)}
            </Anchor>
          </Text>
          <Group gap="xs" wrap="nowrap">
            {use.givenBackAt && <Badge color="gray">{t.givenBack}</Badge>}
            <Text size="sm" className="tabular">{t.amount(format.money(use.discount, use.currency))}</Text>
          </Group>
        </Group>
      ))}
      {list.hasMore && <Button variant="default" size="xs" loading={list.isLoadingMore} onClick={list.loadMore}>{t.usesMore}</Button>}
    </Stack>
  );
}
