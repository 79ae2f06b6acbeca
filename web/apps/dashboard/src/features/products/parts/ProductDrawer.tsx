import { Alert, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormDrawer, useRegion, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { productKeys } from "../keys";
import type { ProductTerms } from "../hooks/useProductText";
import { formToProduct, newProduct, productToForm, type Kind, type Product, type ProductForm } from "../model/product";
import { productWords } from "../words";
import { EssentialFields, SaleFields } from "./EssentialFields";
import { GiftFields } from "./GiftFields";
import { PackFields } from "./PackFields";
import { ProductCard } from "./ProductCard";
import classes from "./ProductDrawer.module.css";
import { SubscriptionFields } from "./SubscriptionFields";

type Props = { product: Product | undefined; kind: Kind; mayWrite: boolean; onClose: () => void };

const FIELDS = { pack: PackFields, subscription: SubscriptionFields, gift_certificate: GiftFields };

/** A product beside the card that it makes. */
export function ProductDrawer({ product, kind, mayWrite, onClose }: Props) {
  const t = useText(productWords);
  const region = useRegion();
  const currency = product?.currency ?? region.currency;
  const disabled = !mayWrite || Boolean(product?.isArchived);
  const form = useForm<ProductForm>({
    initialValues: product ? productToForm(product) : newProduct(kind),
    validate: {
      name: (name) => (name.trim() ? null : t.needed),
      price: (price, { worth }) => (price === "" && !(kind === "gift_certificate" && worth === "free") ? t.needed : null),
      quantity: (quantity) => (kind === "pack" && Number(quantity) <= 0 ? t.positive : null),
      allowance: { quantity: (quantity, { hasAllowance }) => (kind === "subscription" && hasAllowance && Number(quantity) <= 0 ? t.positive : null) },
      amount: (amount, { worth }) => (kind === "gift_certificate" && worth === "fixed" && Number(amount) <= 0 ? t.positive : null),
      maxAmount: (most, { worth, minAmount }) => (kind === "gift_certificate" && worth === "free" && Number(most) < Number(minAmount) ? t.order : null),
      packId: (pack, { worth }) => (kind === "gift_certificate" && worth === "pack" && !pack ? t.needed : null),
    },
  });
  const save = useSave({
    save: (values: ProductForm) => {
      const body = formToProduct(values, currency);
      return product ? api.patch<Product>(`/products/${product.id}`, body) : api.post<Product>("/products", body);
    },
    invalidates: [productKeys.all], form, onDone: onClose,
  });
  const Fields = FIELDS[kind];
  return (
    <FormDrawer
      opened onClose={onClose} title={product?.name ?? t.kinds[kind]} size={980} isBusy={save.isBusy} isDirty={form.isDirty()} isReadOnly={disabled} error={save.problem}
      onSubmit={form.onSubmit((values) => save.submit(values))}
    >
      <div className={classes.columns}>
        <fieldset disabled={disabled} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap="lg">
            {Boolean(product?.sales) && !disabled && <Alert color="gray">{t.keepsTerms}</Alert>}
            <EssentialFields form={form} currency={currency} />
            <Fields form={form} currency={currency} />
            <SaleFields form={form} />
          </Stack>
        </fieldset>
        <div className={classes.preview}>
          <Text size="sm" fw={560} c="dimmed">{t.preview}</Text>
          <ProductCard product={termsOf(form.values, currency)} isPriced={form.values.price !== "" || (kind === "gift_certificate" && form.values.worth === "free")} />
        </div>
      </div>
    </FormDrawer>
  );
}

/** What is being typed, as the product that it would be. */
function termsOf(form: ProductForm, currency: string): ProductTerms {
  return { ...NO_TERMS, ...formToProduct(form, currency), currency };
}

const NO_TERMS = {
  unit: null, quantity: null, serviceIds: null, validityDays: null, validFrom: null, isShareable: null, period: null, allowance: null, rollover: null, trialDays: null,
  minimumPeriods: null, noticeDays: null, graceDays: null, allowanceInGrace: null, canPause: null, memberTier: null, amount: null, minAmount: null, maxAmount: null,
  packId: null, validityMonths: null,
};
