import { useText } from "@comptoir/ui";
import { giftWords } from "../words";
import classes from "./GiftPreview.module.css";

export type GiftShown = {
  design: string; worth: string; recipientName: string; senderName: string; message: string; code?: string | undefined; validUntil?: string | undefined; color?: string | null | undefined;
};

/** The card as the recipient gets it, in its design. */
export function GiftFace({ house, gift }: { house: string; gift: GiftShown }) {
  const t = useText(giftWords);
  return (
    <div className={classes.wrap}>
      <article
        className={classes.gift} data-design={gift.design} data-tinted={gift.color ? true : undefined} aria-label={t.preview}
        style={gift.color ? ({ "--tint": gift.color } as React.CSSProperties) : undefined}
      >
        <div className={classes.house}>{house}</div>
        <div className={classes.kind}>{t.one}</div>
        <div className={classes.worth}>{gift.worth}</div>
        <div className={classes.for}>{gift.recipientName.trim() ? t.giftFor(gift.recipientName.trim()) : t.someone}</div>
        {gift.message.trim() && <div className={classes.message}>{gift.message.trim()}</div>}
        {gift.senderName.trim() && <div className={classes.from}>{t.giftFrom(gift.senderName.trim())}</div>}
        <div className={classes.foot}>
          <span className={classes.code}>{gift.code ?? t.sampleCode}</span>
          {gift.validUntil && <span>{t.validUntil(gift.validUntil)}</span>}
        </div>
      </article>
    </div>
  );
}
