import { Group, Stack, Text, Title } from "@mantine/core";
import { Facts, useFormat, useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useQuantity } from "../../wallets/hooks/useQuantity";
import { spacedCode, type OneGift } from "../model/gift";
import { giftWords } from "../words";
import { GiftBadge } from "./GiftBadge";
import { GiftPreview } from "./GiftPreview";

export function GiftFacts({ gift, copy }: { gift: OneGift; copy: ReactNode }) {
  const t = useText(giftWords);
  const format = useFormat();
  const quantity = useQuantity();
  const amount = (value: number) => quantity(value, gift.unit, gift.currency);
  const lastDay = gift.expiresAt ? format.day(new Date(Date.parse(gift.expiresAt) - 1), "numeric") : undefined;
  const when = (instant: string | null) => instant && format.dateTime(instant);
  const worth = gift.unit !== "money" && gift.label ? gift.label : amount(gift.quantity);
  return (
    <>
      <GiftPreview gift={{ ...gift, worth, code: spacedCode(gift.code), validUntil: lastDay }} />
      <Group justify="space-between"><GiftBadge status={gift.status} />{copy}</Group>
      <Facts
        of={[
          [t.facts.worth, amount(gift.quantity)],
          [t.facts.left, gift.balance !== gift.quantity && amount(gift.balance)],
          [t.facts.expires, lastDay ?? t.never],
          [t.facts.recipient, [gift.recipientName, gift.recipientEmail].filter(Boolean).join(" · ")],
          [t.facts.sender, gift.senderName],
          [t.facts.deliver, !gift.deliveredAt && when(gift.deliverAt)],
          [t.facts.delivered, when(gift.deliveredAt)],
          [t.facts.issued, when(gift.createdAt)],
          [t.facts.by, gift.issuedBy],
          [t.facts.refunded, when(gift.refundedAt)],
          [t.facts.sale, gift.purchaseId && <Link to="/sales" search={{ purchase: gift.purchaseId }}>{t.openSale}</Link>],
        ]}
      />
      <Stack gap="xs" component="section" aria-label={t.uses}>
        <Title order={3} size="h4">{t.uses}</Title>
        {gift.redemptions.length === 0 && <Text size="sm" c="dimmed">{t.noUse}</Text>}
        {gift.redemptions.map((use) => (
          <Group key={use.id} justify="space-between" wrap="nowrap">
            <Text size="sm" className="tabular"><Link to="/wallets/$clientId" params={{ clientId: use.clientId }}>{format.dateTime(use.createdAt)}</Link></Text>
            <Text size="sm" className="tabular">{amount(use.quantity)} <Text span size="xs" c="dimmed">{t.toWallet}</Text></Text>
          </Group>
        ))}
      </Stack>
    </>
  );
}
