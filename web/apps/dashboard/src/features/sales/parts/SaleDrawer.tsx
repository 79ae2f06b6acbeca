import { NumberInput, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormDrawer, useFormat, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { MoneyInput } from "@/forms/MoneyInput";
import { PriceGap } from "@/forms/PriceGap";
import { useSave } from "@/forms/useSave";
import { COUNTER_METHODS } from "../../payments/model/payment";
import { staleAfterMoney } from "../../payments/model/stale";
import { paymentWords } from "../../payments/words";
import { useProducts } from "../../products/hooks/useProductChoices";
import { useProductText } from "../../products/hooks/useProductText";
import { KINDS, type Product } from "../../products/model/product";
import { FieldGroup } from "../../products/parts/FieldGroup";
import { productWords } from "../../products/words";
import { useSaleQuote } from "../hooks/useSaleQuote";
import { emptySale, isAmountOffered, isFreeAmount, quoteBody, saleBody, type Purchase, type SaleForm } from "../model/sale";
import { saleWords } from "../words";
import { BuyerFields } from "./BuyerFields";
import { GiftWishFields } from "./GiftWishFields";
import { SalePrice } from "./SalePrice";

type Props = { known?: Partial<SaleForm>; onClose: () => void; onSold: (purchase: Purchase) => void };

/** A sale at the counter: what, to whom, for how much, and how it is paid. */
export function SaleDrawer({ known, onClose, onSold }: Props) {
  const t = useText(saleWords);
  const methods = useText(paymentWords).methods;
  const format = useFormat();
  const { timeZone } = useRegion();
  const products = useProducts();
  const amountOf = ({ minAmount, maxAmount, currency }: Pick<Product, "minAmount" | "maxAmount" | "currency">) =>
    t.amountRange(format.money(minAmount ?? 0, currency), format.money(maxAmount ?? 0, currency));
  const [idempotencyKey, renewKey] = useState(() => crypto.randomUUID());
  const form = useForm<SaleForm>({
    initialValues: emptySale(known),
    validate: {
      productId: (id) => (id ? null : t.pickOne),
      contactName: (name, { clientId }) => (clientId || name.trim() ? null : t.needed),
      amount: (amount, { productId }) => {
        const chosen = products.find(({ id }) => id === productId);
        return chosen && !isAmountOffered({ amount }, chosen) ? amountOf(chosen) : null;
      },
    },
  });
  const { values } = form;
  const product = products.find(({ id }) => id === values.productId);
  const { quote, problems, failed, isAsking } = useSaleQuote(quoteBody(values, product));
  const { submit, isBusy, problem } = useSave({
    save: (filled: SaleForm) => {
      if (!product) throw new Error("a sale without a product was not held back");
      return api.post<Purchase>("/purchases", saleBody(filled, product, quote?.total ?? product.price, timeZone), { idempotencyKey }).catch((error: unknown) => {
        renewKey(crypto.randomUUID());
        throw error;
      });
    },
    invalidates: staleAfterMoney, form, done: t.sold, onDone: onSold,
  });
  const mustPay = (quote?.total ?? 0) > 0;
  return (
    <FormDrawer
      opened onClose={onClose} title={t.saleTitle} size={560} submitLabel={t.submit} isBusy={isBusy} isDirty={form.isDirty()} error={problem}
      onSubmit={form.onSubmit((filled) => submit(filled))}
      aside={quote && <Text size="sm"><Text span c="dimmed" size="sm">{t.total} </Text><b className="tabular">{format.money(quote.total, quote.currency)}</b></Text>}
    >
      <ProductChoice value={values.productId} error={form.errors.productId} isFirst={!known?.productId} onChange={(productId) => { form.setValues({ productId, quantity: 1, amount: "" }); form.clearErrors(); }} />
      {product && product.kind === "pack" && (
        <NumberInput
          label={t.quantity} min={1} max={50} allowDecimal={false} w={140} hideControls={false} {...form.getInputProps("quantity")} error={form.errors.quantity ?? problems.quantity}
        />
      )}
      {product && isFreeAmount(product) && (
        <MoneyInput label={t.amount} description={amountOf(product)} currency={product.currency} required {...form.getInputProps("amount")} error={form.errors.amount ?? problems.amount} />
      )}
      <FieldGroup title={t.client}><BuyerFields form={form} /></FieldGroup>
      {product?.kind === "gift_certificate" && <GiftWishFields form={form} />}
      {product && (
        <FieldGroup title={t.pays}>
          <TextInput label={t.promoCode} autoComplete="off" maxLength={40} {...form.getInputProps("promoCode")} error={form.errors.promoCode ?? problems.promoCode} />
          <PriceGap failed={failed} isAsking={isAsking} />
          {quote && <SalePrice quote={quote} />}
          {mustPay && (
            <Stack gap="sm">
              <SegmentedControl fullWidth aria-label={t.pays} data={[{ value: "now", label: t.now }, { value: "later", label: t.later }]} {...form.getInputProps("pays")} />
              {values.pays === "now" && (
                <SimpleGrid cols={{ base: 1, xs: 2 }}>
                  <Select label={t.method} allowDeselect={false} data={COUNTER_METHODS.map((value) => ({ value, label: methods[value] ?? value }))} {...form.getInputProps("method")} />
                  <TextInput label={t.note} maxLength={200} autoComplete="off" {...form.getInputProps("note")} />
                </SimpleGrid>
              )}
              {product.kind !== "gift_certificate" && <Text size="xs" c="dimmed">{t.toWallet}</Text>}
            </Stack>
          )}
        </FieldGroup>
      )}
    </FormDrawer>
  );
}

type ChoiceProps = { value: string; error: React.ReactNode; isFirst: boolean; onChange: (id: string) => void };

function ProductChoice({ value, error, isFirst, onChange }: ChoiceProps) {
  const t = useText(saleWords);
  const kinds = useText(productWords).kinds;
  const say = useProductText();
  const products = useProducts().filter(({ isActive, isArchived }) => isActive && !isArchived);
  return (
    <Select
      label={t.product} placeholder={t.pickProduct} nothingFoundMessage={t.noProduct} searchable allowDeselect={false} openOnFocus={false} withAsterisk data-autofocus={isFirst || undefined} error={error}
      value={value || null} onChange={(id) => onChange(id ?? "")}
      data={KINDS.map((kind) => ({ group: kinds[kind], items: products.filter((one) => one.kind === kind).map(({ id, name }) => ({ value: id, label: name })) })).filter(({ items }) => items.length > 0)}
      renderOption={({ option }) => {
        const product = products.find(({ id }) => id === option.value);
        return (
          <div style={{ flex: 1, display: "flex", justifyContent: "space-between", gap: 12 }}>
            <div><Text size="sm">{option.label}</Text>{product && <Text size="xs" c="dimmed">{say.contents(product)}</Text>}</div>
            {product && <Text size="sm" className="tabular">{say.price(product)}</Text>}
          </div>
        );
      }}
    />
  );
}
