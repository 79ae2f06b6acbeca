import { Section, useRegion, useText } from "@comptoir/ui";
import { Alert, Button, Group, Select, SimpleGrid, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useMemo } from "react";
import { api } from "@/api/api";
import { countries, currencies, timeZones } from "@/features/organization/model/organization";
import { useSave } from "@/forms/useSave";
import { rememberOrganization } from "@/session/chosenOrganization";
import { sessionKey } from "@/session/session";
import { slugOf } from "../model/slug";
import { words } from "../words";

/** A new organization, with the user as its owner. */
export function OpenOrganization() {
  const t = useText(words).open;
  const { locale } = useRegion();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    initialValues: { name: "", slug: "", country: "FR", currency: "EUR", timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  });
  const { submit, isBusy, problem } = useSave({
    save: (values: typeof form.values) => api.post<{ id: string }>("/organizations", { ...values, slug: values.slug || slugOf(values.name), locale }),
    invalidates: [],
    form,
    done: t.done,
    onDone: async ({ id }) => {
      rememberOrganization(id);
      await cache.resetQueries({ queryKey: sessionKey });
      await navigate({ to: "/" });
    },
  });
  const choices = useMemo(() => ({ zones: timeZones(form.values.timeZone), currencies: currencies(locale), countries: countries(locale, "FR") }), [locale, form.values.timeZone]);
  const select = { searchable: true, allowDeselect: false } as const;
  return (
    <Section title={t.title} description={t.text}>
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <Stack gap="md">
          {problem && <Alert color="red" role="alert">{problem}</Alert>}
          <TextInput label={t.name} withAsterisk {...form.getInputProps("name")} />
          <TextInput label={t.slug} description={t.slugHint} placeholder={slugOf(form.values.name)} {...form.getInputProps("slug")} />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Select {...select} label={t.country} data={choices.countries} {...form.getInputProps("country")} />
            <Select {...select} label={t.currency} data={choices.currencies} {...form.getInputProps("currency")} />
          </SimpleGrid>
          <Select {...select} label={t.zone} data={choices.zones} {...form.getInputProps("timeZone")} />
          <Group justify="flex-end"><Button type="submit" loading={isBusy}>{t.submit}</Button></Group>
        </Stack>
      </form>
    </Section>
  );
}
