import type { Schemas } from "@comptoir/client";
import { useFormat, useRegion, useText } from "@comptoir/ui";
import { Button, CopyButton, Group, Text } from "@mantine/core";
import { hiddenCode, spacedCode, type GiftStatus } from "@/features/gifts/model/gift";
import { GiftBadge } from "@/features/gifts/parts/GiftBadge";
import { useQuantity } from "@/features/wallets/hooks/useQuantity";
import type { Unit } from "@/features/wallets/model/units";
import { words } from "../words";
import classes from "./Area.module.css";
import { SaveButton } from "./SaveButton";

export type MyGift = Omit<Schemas["MyGiftOut"], "unit" | "status"> & { unit: Unit; status: GiftStatus };

/** One they bought, with its code to hand on; or one they took something of. */
export function GiftCard({ gift }: { gift: MyGift }) {
  const t = useText(words).gifts;
  const format = useFormat();
  const { locale } = useRegion();
  const quantity = useQuantity();
  const worth = (amount: number) => quantity(amount, gift.unit, gift.currency);
  const name = gift.isMine ? gift.recipientName && t.for(gift.recipientName) : gift.senderName && t.from(gift.senderName);
  const isOver = gift.status === "refunded" || gift.status === "expired";
  return (
    <article className={classes.item} data-off={isOver || undefined}>
      <div className={classes.words}>
        <Group justify="space-between" align="flex-start" gap={8} wrap="nowrap">
          <Text fw={600}>{gift.label || name || t.gift}</Text>
          <GiftBadge status={gift.status} />
        </Group>
        <Text size="sm">{gift.balance === gift.quantity ? worth(gift.quantity) : t.left(worth(gift.balance), worth(gift.quantity))}</Text>
        <Text size="sm" c="dimmed">
          {[
            gift.label && name,
            gift.redeemed > 0 && t.used(worth(gift.redeemed)),
            gift.expiresAt && t.until(format.day(new Date(Date.parse(gift.expiresAt) - 1), "numeric")),
            gift.isMine && gift.deliveredAt && t.sent(format.day(gift.deliveredAt, "numeric")),
            gift.isMine && !gift.deliveredAt && gift.deliverAt && t.toSend(format.day(gift.deliverAt, "numeric")),
          ].filter(Boolean).join(" · ")}
        </Text>
        <Group gap="sm" mt={4}>
          <span className={classes.code}>{gift.code ? spacedCode(gift.code) : hiddenCode(gift.codeEnd)}</span>
          {gift.code && !isOver && gift.balance > 0 && (
            <CopyButton value={gift.code}>
              {({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t.copied : t.copy}</Button>}
            </CopyButton>
          )}
          {gift.isMine && !isOver && <SaveButton size="compact-sm" path={`/me/gift-certificates/${gift.id}/pdf`} query={{ format: "a4", locale }} label={t.pdf} name={t.pdfOf(name || gift.codeEnd)} />}
        </Group>
      </div>
    </article>
  );
}
