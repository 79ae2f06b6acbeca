import { useText } from "@comptoir/ui";
import { Autocomplete, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUserCheck } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Page } from "@/api/api";
import { choiceKeys } from "../../keys";
import type { BookingForm } from "./draft";
import { words } from "./words";

type FoundClient = { id: string; name: string; email: string | null; phone: string | null };

/** A known client found by a few letters, or a new one by name, e-mail and phone. */
export function ClientFields({ form, isFirst }: { form: UseFormReturnType<BookingForm>; isFirst: boolean }) {
  const t = useText(words);
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: choiceKeys.clients(search),
    queryFn: async ({ signal }) => (await api.get<Page<FoundClient>>("/clients", { query: { search, limit: 8 }, signal })).items,
    enabled: search.length >= 2,
    placeholderData: keepPreviousData,
  });
  const clients = search.length >= 2 ? (found.data ?? []) : [];
  const choose = (id: string) => {
    const client = clients.find((one) => one.id === id);
    if (!client) return;
    form.setValues({ clientId: id, contactName: client.name, contactEmail: client.email ?? "", contactPhone: client.phone ?? "" });
    form.clearFieldError("contactName");
    setTyped("");
  };
  return (
    <Stack gap="sm">
      {form.values.clientId ? (
        <Group justify="space-between" gap="xs">
          <Group gap={6}><IconUserCheck size={17} aria-hidden /><Text size="sm" fw={540}>{t.known}</Text></Group>
          <Button size="compact-xs" variant="subtle" onClick={() => form.setValues({ clientId: "", contactName: "", contactEmail: "", contactPhone: "" })}>{t.detach}</Button>
        </Group>
      ) : (
        <Autocomplete
          label={t.findClient}
          data-autofocus={isFirst || undefined}
          description={t.findClientHint}
          leftSection={<IconSearch size={17} aria-hidden />}
          value={typed}
          onChange={setTyped}
          onOptionSubmit={choose}
          filter={({ options }) => options}
          data={clients.map(({ id, name }) => ({ value: id, label: name }))}
          renderOption={({ option }) => {
            const client = clients.find(({ id }) => id === option.value);
            return <div><Text size="sm">{client?.name}</Text><Text size="xs" c="dimmed">{[client?.email, client?.phone].filter(Boolean).join(" · ")}</Text></div>;
          }}
        />
      )}
      <TextInput label={t.name} withAsterisk={form.values.source !== "walk-in"} autoComplete="off" {...form.getInputProps("contactName")} />
      <Group grow align="flex-start">
        <TextInput label={t.email} type="email" autoComplete="off" {...form.getInputProps("contactEmail")} />
        <TextInput label={t.phone} type="tel" autoComplete="off" {...form.getInputProps("contactPhone")} />
      </Group>
    </Stack>
  );
}
