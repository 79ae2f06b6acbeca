import { ActionIcon, Group, Menu, NumberInput, Paper, Select, SimpleGrid, Stack, TextInput, Button } from "@mantine/core";
import { IconSparkles, IconTrash } from "@tabler/icons-react";
import { useRegion, useText } from "@comptoir/ui";
import { errorUnder, useServiceFormContext } from "../../hooks/serviceForm";
import { CONDITION_PRESETS, type ConditionPreset } from "../../model/conditions";
import { currencyDigits } from "../../model/money";
import { priceWords } from "../../words/prices";
import { ConditionField } from "./condition/ConditionField";

/** One price and the condition under which it holds. */
export function TierCard({ index }: { index: number }) {
  const t = useText(priceWords);
  const { locale } = useRegion();
  const form = useServiceFormContext();
  const path = `pricingTiers.${index}`;
  const { pricingTiers, currency, type } = form.getValues();
  const tier = pricingTiers[index];
  if (!tier) return null;
  const choose = (key: ConditionPreset) => {
    form.setFieldValue(`${path}.condition`, CONDITION_PRESETS[key]);
    if (!tier.name) form.setFieldValue(`${path}.name`, t.preset[key]);
  };
  return (
    <Paper withBorder p="sm" radius="md">
      <Stack gap="sm">
        <Group align="flex-start" gap="sm" wrap="nowrap">
          <TextInput
            label={t.tierName} placeholder={t.tierNamePlaceholder} style={{ flex: 2 }} {...form.getInputProps(`${path}.name`)}
          />
          <NumberInput
            label={t.tierPrice} min={0} decimalScale={currencyDigits(currency)} decimalSeparator={locale === "fr" ? "," : "."} thousandSeparator=" "
            rightSection={currency === "EUR" ? "€" : currency} style={{ flex: 1 }}
            {...form.getInputProps(`${path}.price`)}
          />
          <ActionIcon
            variant="subtle" color="gray" size="lg" mt={25} aria-label={t.removeTier(tier.name)}
            onClick={() => form.removeListItem("pricingTiers", index)}
          >
            <IconTrash size={17} />
          </ActionIcon>
        </Group>
        <ConditionField
          value={tier.condition} error={errorUnder(form.errors, `${path}.condition`)}
          onChange={(condition) => form.setFieldValue(`${path}.condition`, condition)}
        />
        <Menu shadow="md" position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" size="xs" leftSection={<IconSparkles size={14} />} style={{ alignSelf: "flex-start" }}>{t.presets}</Button>
          </Menu.Target>
          <Menu.Dropdown>
            {(Object.keys(CONDITION_PRESETS) as ConditionPreset[]).map((key) => (
              <Menu.Item key={key} onClick={() => choose(key)}>{t.preset[key]}</Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          <TextInput label={t.tierDescription} {...form.getInputProps(`${path}.description`)} />
          {type === "table" && (
            <Select
              label={t.per} allowDeselect={false}
              data={[{ value: "", label: t.perAuto }, { value: "participant", label: t.perParticipant }]}
              {...form.getInputProps(`${path}.per`)}
            />
          )}
          {(type === "rental" || type === "room") && (
            <NumberInput
              label={t.unitMinutes} description={t.unitMinutesHint} suffix=" min" min={1}
              inputWrapperOrder={["label", "input", "description", "error"]}
              {...form.getInputProps(`${path}.unitMinutes`)}
            />
          )}
        </SimpleGrid>
      </Stack>
    </Paper>
  );
}
