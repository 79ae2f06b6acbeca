import { useText } from "@comptoir/ui";
import { useSession } from "@/session/useSession";
import { giftWords } from "../words";
import classes from "./GiftPreview.module.css";

export type GiftShown = {
  design: string; worth: string; recipientName: string; senderName: string; message: string; code?: string | undefined; validUntil?: string | undefined; color?: string | null | undefined;
};

/** The card as the recipient gets it, in its design. */
export function GiftPreview({ gift }: { gift: GiftShown }) {
  const t = useText(giftWords);
  const { membership } = useSession();
  return (
    <div className={classes.wrap}>
      <article className={classes.gift} data-design={gift.design} aria-label={t.preview} style={gift.color ? { background: gift.color } : undefined}>
        <div>
          <div className={classes.house}>{membership.organization.name}</div>
          <div className={classes.worth}>{gift.worth}</div>
        </div>
        <div>
          <div className={classes.for}>{gift.recipientName.trim() ? t.giftFor(gift.recipientName.trim()) : t.someone}</div>
          {gift.message.trim() && <div className={classes.message}>{gift.message.trim()}</div>}
          {gift.senderName.trim() && <div className={classes.message}>{t.giftFrom(gift.senderName.trim())}</div>}
        </div>
        <div className={classes.foot}>
          <span className={classes.code}>{gift.code ?? t.sampleCode}</span>
          {gift.validUntil && <span>{t.validUntil(gift.validUntil)}</span>}
        </div>
      </article>
    </div>
  );
}
