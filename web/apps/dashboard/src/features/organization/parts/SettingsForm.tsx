import { Section, useRegion, useText } from "@comptoir/ui";
import { Alert, Button, Group, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMemo } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { sessionKey } from "@/session/session";
import { usePermission } from "@/session/useSession";
import { organizationKeys } from "../keys";
import { countries, currencies, timeZones, type Organization } from "../model/organization";
import { formToRules, rulesToForm } from "../model/rules";
import { words } from "../words";
import { RulesSection } from "./RulesSection";

export function SettingsForm({ organization }: { organization: Organization }) {
  const t = useText(words);
  const { locale } = useRegion();
  const mayWrite = usePermission("organization.write");
  const { name, timeZone, currency, country, locale: language, rules } = organization;
  const form = useForm({
    initialValues: {
      name, timeZone, currency, country, locale: language, rules: rulesToForm(rules, currency),
    },
  });
  const { submit, isBusy, problem } = useSave({
    save: (values: typeof form.values) =>
      api.patch<Organization>("/organization", {
        ...values, rules: formToRules(values.rules, values.currency),
      }),
    invalidates: [organizationKeys.one, sessionKey, ["slots"]],
    form,
    onDone: () => form.resetDirty(),
  });
  const choices = useMemo(
    () => ({ zones: timeZones(timeZone), currencies: currencies(locale), countries: countries(locale, country) }),
    [locale, timeZone, country],
  );
  const shared = { disabled: !mayWrite };
  const select = { ...shared, searchable: true, allowDeselect: false } as const;
  return (
    <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
      <Stack gap="lg" maw={760}>
        {!mayWrite && <Text size="sm" c="dimmed">{t.readOnly}</Text>}
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        <Section title={t.identity}>
          <TextInput {...shared} label={t.name} description={t.nameHint} withAsterisk {...form.getInputProps("name")} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select {...select} label={t.country} data={choices.countries} {...form.getInputProps("country")} />
            <TextInput label={t.slug} value={organization.slug} readOnly variant="filled" />
          </SimpleGrid>
          <Select {...shared} allowDeselect={false} label={t.locale} description={t.localeHint} data={[{ value: "fr", label: "Français" }, { value: "en", label: "English" }]} {...form.getInputProps("locale")} />
        </Section>
        <Section title={t.place}>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select {...select} label={t.zone} description={t.zoneHint} data={choices.zones} {...form.getInputProps("timeZone")} />
            <Select {...select} label={t.currency} description={t.currencyHint} data={choices.currencies} {...form.getInputProps("currency")} />
          </SimpleGrid>
        </Section>
        <RulesSection form={form} currency={form.values.currency} disabled={!mayWrite} />
        {mayWrite && <Group justify="flex-end"><Button type="submit" loading={isBusy} disabled={!form.isDirty()}>{t.save}</Button></Group>}
      </Stack>
    </form>
  );
}
