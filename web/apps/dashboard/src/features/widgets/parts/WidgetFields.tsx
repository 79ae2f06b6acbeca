import { ColorInput, MultiSelect, SegmentedControl, Select, SimpleGrid, Stack, Switch, TagsInput, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { api, type Page } from "@/api/api";
import { serviceKeys } from "../../services/keys";
import type { Service } from "../../services/model/document";
import { domainOf, KINDS, PRESETS, SCHEMES, type Kind, type Preset, type WidgetForm } from "../model/widget";
import { widgetWords } from "../words/widgets";
import { ThemeField } from "./ThemeField";

export function WidgetFields({ form, isNew }: { form: UseFormReturnType<WidgetForm>; isNew: boolean }) {
  const t = useText(widgetWords);
  const services = useQuery({
    queryKey: serviceKeys.options(),
    queryFn: ({ signal }) => api.get<Page<Service>>("/services", { query: { limit: 200 }, signal }),
  });
  const { kind, allServices, preset } = form.getValues();
  const wrongDomain = Object.keys(form.errors).find((path) => path.startsWith("allowedDomains"));
  return (
    <Stack gap="md">
      {isNew && (
        <SegmentedControl
          aria-label={t.kind} fullWidth value={kind} onChange={(value) => form.setFieldValue("kind", value as Kind)}
          data={KINDS.map((value) => ({ value, label: t.kinds[value] }))}
        />
      )}
      <TextInput
        label={t.name} description={t.nameHint} placeholder={t.namePlaceholder} required autoComplete="off" {...form.getInputProps("name")}
      />
      {kind === "booking" && (
        <div>
          <Text size="sm" fw={500} mb={6}>{t.services}</Text>
          <SegmentedControl
            aria-label={t.services} fullWidth value={allServices ? "all" : "some"}
            onChange={(value) => form.setFieldValue("allServices", value === "all")}
            data={[{ value: "all", label: t.allServices }, { value: "some", label: t.someServices }]}
          />
          {!allServices && (
            <MultiSelect
              mt="xs" aria-label={t.pickServices} placeholder={t.pickServices} searchable clearable hidePickedOptions
              data={services.data?.items.filter((each) => !each.isArchived).map(({ id, name }) => ({ value: id, label: name })) ?? []}
              {...form.getInputProps("serviceIds")}
            />
          )}
        </div>
      )}
      <ThemeField form={form} />
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm">
        <ColorInput label={t.accent} placeholder={PRESETS[preset as Preset]} withEyeDropper={false} {...form.getInputProps("accent")} />
        <Select
          label={t.scheme} allowDeselect={false} data={SCHEMES.map((value) => ({ value, label: t.schemes[value] }))}
          {...form.getInputProps("scheme")}
        />
        <Select
          label={t.language} allowDeselect={false}
          data={(["auto", "fr", "en"] as const).map((value) => ({ value, label: t.languages[value] }))}
          {...form.getInputProps("locale")}
        />
      </SimpleGrid>
      <TagsInput
        label={t.domains} description={t.domainsHint} placeholder="www.exemple.fr" splitChars={[",", " "]}
        {...form.getInputProps("allowedDomains")}
        onChange={(domains) => form.setFieldValue("allowedDomains", [...new Set(domains.map(domainOf).filter(Boolean))])}
        error={wrongDomain === undefined ? undefined : String(form.errors[wrongDomain])}
      />
      <Switch label={t.isActive} {...form.getInputProps("isActive", { type: "checkbox" })} />
    </Stack>
  );
}
