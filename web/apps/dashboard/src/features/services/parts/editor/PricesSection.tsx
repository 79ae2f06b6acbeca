import { NumberInput, Select, SimpleGrid, Stack, Switch } from "@mantine/core";
import { useRegion, useText } from "@comptoir/ui";
import { usePermission } from "@/session/useSession";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { priceWords } from "../../words/prices";
import { DepositField } from "./DepositField";
import { ListHeading } from "./ListHeading";
import { TierCard } from "./TierCard";
import { PriceTrial } from "./trial/PriceTrial";

/** What the base price counts, and the prices that replace it. */
export function PricesSection() {
  const t = useText(priceWords);
  const { locale } = useRegion();
  const form = useServiceFormContext();
  const { pricingTiers } = form.getValues();
  const mayTry = usePermission("service.write");
  const add = () =>
    form.insertListItem("pricingTiers", { name: "", condition: "", price: "", description: "", per: "", unitMinutes: "" });
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <Select
          label={t.unit} allowDeselect={false}
          data={[
            { value: "", label: t.unitAuto },
            ...(["booking", "participant", "unit"] as const).map((value) => ({ value, label: t.units[value] })),
          ]}
          {...form.getInputProps("priceUnit")}
        />
        <NumberInput
          label={t.vat} description={t.vatHint} suffix=" %" min={0} max={100} decimalSeparator={locale === "fr" ? "," : "."} decimalScale={2}
          inputWrapperOrder={["label", "input", "description", "error"]} {...form.getInputProps("vatRate")}
        />
      </SimpleGrid>
      <Stack gap="sm">
        <ListHeading title={t.tiers} hint={pricingTiers.length === 0 ? t.tiersEmpty : t.tiersHint} action={t.addTier} onAdd={add} />
        {pricingTiers.map((_, index) => <TierCard key={index} index={index} />)}
      </Stack>
      <Switch label={t.requirePayment} description={t.requirePaymentHint} {...form.getInputProps("requirePayment", { type: "checkbox" })} />
      <DepositField />
      {mayTry && <PriceTrial />}
    </>
  );
}
