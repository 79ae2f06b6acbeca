import { ActionIcon, MultiSelect, NumberInput, SegmentedControl, SimpleGrid, Switch, Text, TextInput, Tooltip } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import type { UseFormReturnType } from "@mantine/form";
import { IconWand } from "@tabler/icons-react";
import { useRegion, useText } from "@comptoir/ui";
import { useProducts } from "../../products/hooks/useProductChoices";
import { useServiceChoices } from "../../services/hooks/useServiceChoices";
import { currencyDigits } from "../../services/model/money";
import { PROMO_KINDS, type PromoForm } from "../model/promo";
import { promoWords } from "../words";

type Props = { form: UseFormReturnType<PromoForm>; currency: string; disabled: boolean };

/** No letter or digit that is read as another. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

export function PromoFields({ form, currency, disabled }: Props) {
  const t = useText(promoWords);
  const { locale } = useRegion();
  const services = useServiceChoices();
  const products = useProducts().map(({ id, name }) => ({ value: id, label: name }));
  const { kind } = form.values;
  const money = {
    decimalScale: currencyDigits(currency), decimalSeparator: locale === "fr" ? "," : ".", thousandSeparator: " ",
    rightSection: currency === "EUR" ? "€" : currency,
  };
  const suggest = () => {
    const picked = crypto.getRandomValues(new Uint32Array(8));
    form.setFieldValue("code", [...picked].map((number) => LETTERS[number % LETTERS.length]).join(""));
  };
  return (
    <>
      <TextInput
        label={t.code} description={t.codeHint} placeholder={t.codePlaceholder} required disabled={disabled} data-autofocus autoComplete="off"
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)", textTransform: "uppercase" } }}
        rightSection={!disabled && (
          <Tooltip label={t.suggest}><ActionIcon variant="subtle" color="gray" aria-label={t.suggest} onClick={suggest}><IconWand size={17} /></ActionIcon></Tooltip>
        )}
        {...form.getInputProps("code")}
      />
      <div>
        <Text size="sm" fw={500} mb={6}>{t.kind}</Text>
        <SegmentedControl
          fullWidth disabled={disabled} aria-label={t.kind} data={PROMO_KINDS.map((value) => ({ value, label: t.kinds[value] }))}
          {...form.getInputProps("kind")}
        />
      </div>
      <SimpleGrid cols={2}>
        <NumberInput
          label={t.value} required min={0} disabled={disabled}
          {...(kind === "fixed" ? money : { allowDecimal: false, suffix: kind === "percentage" ? " %" : t.minutes })} {...form.getInputProps("value")}
        />
        <NumberInput label={t.minimum} placeholder="0" min={0} disabled={disabled} {...money} {...form.getInputProps("minimumAmount")} />
        <DateInput label={t.from} placeholder={t.always} clearable disabled={disabled} valueFormat="D MMM YYYY" {...form.getInputProps("validFrom")} />
        <DateInput label={t.until} placeholder={t.always} clearable disabled={disabled} valueFormat="D MMM YYYY" {...form.getInputProps("validUntil")} />
        <NumberInput label={t.maxUses} placeholder={t.noLimit} min={1} allowDecimal={false} disabled={disabled} {...form.getInputProps("maxUses")} />
        <NumberInput label={t.maxPerClient} placeholder={t.noLimit} min={1} allowDecimal={false} disabled={disabled} {...form.getInputProps("maxUsesPerClient")} />
      </SimpleGrid>
      <MultiSelect
        label={t.services} placeholder={form.values.serviceIds.length === 0 ? t.allServices : ""} data={services} searchable clearable disabled={disabled}
        {...form.getInputProps("serviceIds")}
      />
      {products.length > 0 && (
        <MultiSelect
          label={t.products} placeholder={form.values.productIds.length === 0 ? t.allProducts : ""} data={products} searchable clearable disabled={disabled}
          {...form.getInputProps("productIds")}
        />
      )}
      <Switch label={t.first} description={t.firstHint} disabled={disabled} {...form.getInputProps("firstBookingOnly", { type: "checkbox" })} />
      <Switch label={t.isActive} description={t.isActiveHint} disabled={disabled} {...form.getInputProps("isActive", { type: "checkbox" })} />
    </>
  );
}
