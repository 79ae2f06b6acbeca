import { Autocomplete, NumberInput, Select, SimpleGrid, Switch, Textarea, TextInput } from "@mantine/core";
import { useRegion, useText } from "@comptoir/ui";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { hasLengths, isByUnit, SERVICE_TYPES, type ServiceType } from "../../model/document";
import { currencyDigits } from "../../model/money";
import { essentialsWords } from "../../words/essentials";
import { typeWords } from "../../words/types";
import { ColorField } from "./ColorField";
import { DurationField } from "./DurationField";
import { OtherDurations } from "./OtherDurations";

const BELOW = ["label", "input", "description", "error"] as const;

/** What every service has; enough to save a first version. */
export function EssentialsSection({ categories }: { categories: string[] }) {
  const t = useText(essentialsWords);
  const types = useText(typeWords);
  const { locale } = useRegion();
  const form = useServiceFormContext();
  const { type, price, currency, duration } = form.getValues();
  const symbol = new Intl.NumberFormat("fr", { style: "currency", currency }).formatToParts(0)
    .find((part) => part.type === "currency")?.value ?? currency;
  return (
    <>
      <TextInput
        label={t.name} placeholder={t.namePlaceholder} required maxLength={200} size="md"
        {...form.getInputProps("name")}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Select
          label={t.type} allowDeselect={false} required inputWrapperOrder={[...BELOW]}
          description={types.hint[type === "course" ? "training" : type]}
          data={SERVICE_TYPES.map((value) => ({ value, label: types.name[value] }))}
          {...form.getInputProps("type")}
          onChange={(value) => value && form.setFieldValue("type", value as ServiceType)}
        />
        <Autocomplete
          label={t.category} description={t.categoryHint} data={categories} inputWrapperOrder={[...BELOW]}
          {...form.getInputProps("category")}
        />
        <DurationField
          path="duration" label={isByUnit(type) ? t.unit : t.duration} required
          shortcuts={isByUnit(type) ? [30, 60, 120, 1440] : [15, 30, 45, 60, 90]}
        />
        <NumberInput
          label={t.price} min={0} decimalScale={currencyDigits(currency)} decimalSeparator={locale === "fr" ? "," : "."} thousandSeparator=" "
          description={price === 0 ? t.free : t.priceFor[type]} rightSection={symbol} required
          inputWrapperOrder={[...BELOW]} {...form.getInputProps("price")}
        />
        {isByUnit(type) && (
          <DurationField
            path="maxDuration" label={t.maxDuration} placeholder={t.noMax} description={t.unitHint}
            shortcuts={[2, 4, 8].map((count) => count * Number(duration || 60))}
          />
        )}
      </SimpleGrid>
      {hasLengths(type) && <OtherDurations />}
      <Textarea
        label={t.description} description={t.descriptionHint} autosize minRows={2} maxRows={8}
        inputWrapperOrder={[...BELOW]} {...form.getInputProps("description")}
      />
      <ColorField />
      <Switch
        label={t.active} description={t.inactiveHint}
        {...form.getInputProps("isActive", { type: "checkbox" })}
      />
      <Switch label={t.listed} description={t.unlistedHint} {...form.getInputProps("isListed", { type: "checkbox" })} />
    </>
  );
}
