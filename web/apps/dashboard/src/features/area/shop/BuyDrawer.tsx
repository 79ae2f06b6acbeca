import { FormDrawer, useFormat, useRegion, useText } from "@comptoir/ui";
import { NumberInput, SegmentedControl, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { MoneyInput } from "@/forms/MoneyInput";
import { PriceGap } from "@/forms/PriceGap";
import { useSave } from "@/forms/useSave";
import { GiftFace } from "@/features/gifts/parts/GiftFace";
import type { useProductTextOf } from "@/features/products/hooks/useProductText";
import type { Product } from "@/features/products/model/product";
import { FieldGroup } from "@/features/products/parts/FieldGroup";
import { useSaleQuote, type SaleQuote } from "@/features/sales/hooks/useSaleQuote";
import { emptySale, giftBody, isAmountOffered, isFreeAmount, quoteBody, type SaleForm } from "@/features/sales/model/sale";
import { GiftWishFields } from "@/features/sales/parts/GiftWishFields";
import { SalePrice } from "@/features/sales/parts/SalePrice";
import { saleWords } from "@/features/sales/words";
import { toMinor } from "@/features/services/model/money";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { useWaysToPay, type MyPurchase } from "../pay/usePurchases";
import { shopWords } from "./words";

type Props = { product: Product; say: ReturnType<typeof useProductTextOf>; onClose: () => void; onBought: (purchase: MyPurchase, isByCard: boolean) => void };

/** How many, for whom, and how it is paid. */
export function BuyDrawer({ product, say, onClose, onBought }: Props) {
  const t = useText(shopWords);
  const sale = useText(saleWords);
  const format = useFormat();
  const { timeZone } = useRegion();
  const { slug, me, api } = useArea();
  const { takesCards, isAsking: asksHow } = useWaysToPay();
  const [wishesCard, wishCard] = useState(true);
  const [idempotencyKey, renewKey] = useState(() => crypto.randomUUID());
  const between = sale.amountRange(format.money(product.minAmount ?? 0, product.currency), format.money(product.maxAmount ?? 0, product.currency));
  const form = useForm<SaleForm>({
    initialValues: emptySale({ productId: product.id, senderName: me.client.name }),
    validate: { amount: (amount) => (isAmountOffered({ amount }, product) ? null : between) },
  });
  const { quote, problems, failed, isAsking } = useSaleQuote(quoteBody(form.values, product), (body, signal) => api.post<SaleQuote>("/purchases/quote", body, { signal }));
  const isByCard = takesCards && wishesCard;
  const { submit, isBusy, problem } = useSave({
    save: (filled: SaleForm) => {
      const gift = product.kind === "gift_certificate" ? giftBody(filled, timeZone) : {};
      return api.post<MyPurchase>("/purchases", { ...quoteBody(filled, product), ...gift, payWith: isByCard ? "card" : "counter" }, { idempotencyKey }).catch((error: unknown) => {
        renewKey(crypto.randomUUID());
        throw error;
      });
    },
    invalidates: [areaKeys.all(slug)], form, done: null,
    onDone: (made) => {
      if (!isByCard || made.amountDue === 0) notifications.show({ message: made.amountDue > 0 ? t.boughtDue(format.money(made.amountDue, made.currency)) : t.bought, color: "pine" });
      onBought(made, isByCard);
    },
  });
  const worthShown = (amount: SaleForm["amount"]) =>
    product.packId ? say.contents(product) : format.money(isFreeAmount(product) ? toMinor(amount, product.currency) || (product.minAmount ?? 0) : (product.amount ?? product.price), product.currency);
  const mustPay = (quote?.total ?? 0) > 0;
  return (
    <FormDrawer
      opened onClose={onClose} title={product.name} size={520} submitLabel={t.submits[product.kind]} isBusy={isBusy || asksHow} isDirty={form.isDirty()} error={problem}
      onSubmit={form.onSubmit((filled) => submit(filled))}
      aside={quote && <Text size="sm"><Text span c="dimmed" size="sm">{t.total} </Text><b className="tabular">{format.money(quote.total, quote.currency)}</b></Text>}
    >
      <Text size="sm" c="dimmed">{[say.contents(product), ...say.terms(product)].join(" · ")}</Text>
      {product.kind === "pack" && product.limitPerClient !== 1 && (
        <NumberInput label={sale.quantity} min={1} max={50} allowDecimal={false} w={140} hideControls={false} {...form.getInputProps("quantity")} error={form.errors.quantity ?? problems.quantity} />
      )}
      {isFreeAmount(product) && (
        <MoneyInput label={sale.amount} description={between} currency={product.currency} required {...form.getInputProps("amount")} error={form.errors.amount ?? problems.amount} />
      )}
      {product.kind === "gift_certificate" && <GiftWishFields form={form} />}
      {product.kind === "gift_certificate" && <GiftFace house={me.organization.name} gift={{ ...form.values, worth: worthShown(form.values.amount) }} />}
      <FieldGroup title={t.pays}>
        <TextInput label={sale.promoCode} autoComplete="off" maxLength={40} {...form.getInputProps("promoCode")} error={form.errors.promoCode ?? problems.promoCode} />
        <PriceGap failed={failed} isAsking={isAsking} />
        {quote && <SalePrice quote={quote} />}
        {mustPay && takesCards && (
          <SegmentedControl fullWidth aria-label={t.pays} value={wishesCard ? "card" : "counter"} onChange={(value) => wishCard(value === "card")} data={[{ value: "card", label: t.byCard }, { value: "counter", label: t.onSite }]} />
        )}
        {mustPay && !isByCard && <Text size="sm" c="dimmed">{t.onSiteText}</Text>}
      </FieldGroup>
    </FormDrawer>
  );
}
