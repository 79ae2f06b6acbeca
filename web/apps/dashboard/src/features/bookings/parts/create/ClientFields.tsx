import { useText } from "@comptoir/ui";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconUserCheck } from "@tabler/icons-react";
import type { FoundClient } from "../../hooks/useClientSearch";
import { ClientSearch } from "./ClientSearch";
import type { BookingForm } from "./draft";
import { words } from "./words";

/** A known client found by a few letters, or a new one by name, e-mail and phone. */
export function ClientFields({ form, isFirst }: { form: UseFormReturnType<BookingForm>; isFirst: boolean }) {
  const t = useText(words);
  const choose = ({ id, name, email, phone }: FoundClient) => {
    form.setValues({ clientId: id, contactName: name, contactEmail: email ?? "", contactPhone: phone ?? "" });
    form.clearFieldError("contactName");
  };
  return (
    <Stack gap="sm">
      {form.values.clientId ? (
        <Group justify="space-between" gap="xs">
          <Group gap={6}><IconUserCheck size={17} aria-hidden /><Text size="sm" fw={540}>{t.known}</Text></Group>
          <Button size="compact-xs" variant="subtle" onClick={() => form.setValues({ clientId: "", contactName: "", contactEmail: "", contactPhone: "" })}>{t.detach}</Button>
        </Group>
      ) : (
        <ClientSearch label={t.findClient} description={t.findClientHint} isFirst={isFirst} onFound={choose} />
      )}
      <TextInput label={t.name} withAsterisk={form.values.source !== "walk-in"} autoComplete="off" {...form.getInputProps("contactName")} />
      <Group grow align="flex-start">
        <TextInput label={t.email} type="email" autoComplete="off" {...form.getInputProps("contactEmail")} />
        <TextInput label={t.phone} type="tel" autoComplete="off" {...form.getInputProps("contactPhone")} />
      </Group>
    </Stack>
  );
}
