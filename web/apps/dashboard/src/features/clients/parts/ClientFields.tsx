import { Select, SimpleGrid, Stack, Switch, TagsInput, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import type { ClientForm } from "../model/client";
import { clientWords } from "../words/clients";

export function ClientFields({ form }: { form: UseFormReturnType<ClientForm> }) {
  const t = useText(clientWords);
  return (
    <Stack gap="md">
      <TextInput label={t.name} required data-autofocus autoComplete="off" {...form.getInputProps("name")} />
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput label={t.email} type="email" autoComplete="off" {...form.getInputProps("email")} />
        <TextInput label={t.phone} type="tel" autoComplete="off" {...form.getInputProps("phone")} />
      </SimpleGrid>
      <TagsInput label={t.tags} description={t.tagsHint} {...form.getInputProps("tags")} />
      <Textarea label={t.notes} description={t.notesHint} autosize minRows={3} maxRows={10} {...form.getInputProps("notes")} />
      <Select
        label={t.language} allowDeselect={false} data={[{ value: "fr", label: t.languages.fr }, { value: "en", label: t.languages.en }]}
        {...form.getInputProps("locale")}
      />
      <Switch label={t.isProspect} description={t.isProspectHint} {...form.getInputProps("isProspect", { type: "checkbox" })} />
    </Stack>
  );
}
