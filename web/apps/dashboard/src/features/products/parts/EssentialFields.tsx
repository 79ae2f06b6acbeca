import { CheckIcon, ColorSwatch, Group, Input, NumberInput, SimpleGrid, Stack, Switch, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useRegion, useText } from "@comptoir/ui";
import { MoneyInput } from "@/forms/MoneyInput";
import { PALETTE } from "../../services/parts/editor/ColorField";
import type { ProductForm } from "../model/product";
import { productWords } from "../words";
import { FieldGroup } from "./FieldGroup";

type Props = { form: UseFormReturnType<ProductForm>; currency: string };

/** What every product has first: its name, its price. */
export function EssentialFields({ form, currency }: Props) {
  const t = useText(productWords);
  const { kind, worth } = form.values;
  return (
    <Stack gap="md">
      <TextInput label={t.name} placeholder={t.namePlaceholders[kind]} required data-autofocus autoComplete="off" maxLength={200} {...form.getInputProps("name")} />
      <Textarea label={t.description} description={t.descriptionHint} autosize minRows={2} maxRows={8} {...form.getInputProps("description")} />
      {!(kind === "gift_certificate" && worth === "free") && (
        <MoneyInput currency={currency} label={t.price} required w={{ base: "100%", xs: 200 }} {...form.getInputProps("price")} />
      )}
    </Stack>
  );
}

/** What every product has last: how it looks and is sold. */
export function SaleFields({ form }: { form: UseFormReturnType<ProductForm> }) {
  const t = useText(productWords);
  const { locale } = useRegion();
  const { color } = form.values;
  return (
    <FieldGroup title={t.sections.more}>
      <Input.Wrapper label={t.color} error={form.errors.color} labelElement="div">
        <Group gap={6} mt={8} role="group" aria-label={t.color}>
          {PALETTE.map((choice) => (
            <ColorSwatch
              key={choice} component="button" type="button" color={choice} size={26} withShadow={false} aria-label={t.colorPick(choice)} aria-pressed={color === choice}
              onClick={() => form.setFieldValue("color", choice)} style={{ cursor: "pointer", color: "#fff" }}
            >
              {color === choice && <CheckIcon size={11} />}
            </ColorSwatch>
          ))}
        </Group>
      </Input.Wrapper>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <NumberInput label={t.vat} description={t.vatHint} suffix=" %" min={0} max={100} decimalScale={2} decimalSeparator={locale === "fr" ? "," : "."} {...form.getInputProps("vatRate")} />
        <NumberInput label={t.limit} description={" "} placeholder={t.noLimit} min={1} allowDecimal={false} {...form.getInputProps("limitPerClient")} />
      </SimpleGrid>
      <Switch label={t.isActive} description={t.isActiveHint} {...form.getInputProps("isActive", { type: "checkbox" })} />
    </FieldGroup>
  );
}
