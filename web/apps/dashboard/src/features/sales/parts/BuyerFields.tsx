import { Autocomplete, Button, Group, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch, IconUserCheck } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Page } from "@/api/api";
import { choiceKeys } from "../../bookings/keys";
import { nobody, type SaleForm } from "../model/sale";
import { saleWords } from "../words";

type FoundClient = { id: string; name: string; email: string | null; phone: string | null };

/** A known client found by a few letters, or a new one by name, e-mail and phone. */
export function BuyerFields({ form }: { form: UseFormReturnType<SaleForm> }) {
  const t = useText(saleWords);
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 200);
  const found = useQuery({
    queryKey: choiceKeys.clients(search),
    queryFn: async ({ signal }) => (await api.get<Page<FoundClient>>("/clients", { query: { search, limit: 8 }, signal })).items,
    enabled: search.length >= 2, placeholderData: keepPreviousData,
  });
  const clients = search.length >= 2 ? (found.data ?? []) : [];
  const choose = (id: string) => {
    const client = clients.find((one) => one.id === id);
    if (!client) return;
    form.setValues({ clientId: id, contactName: client.name, contactEmail: client.email ?? "", contactPhone: client.phone ?? "" });
    form.clearFieldError("contactName");
    setTyped("");
  };
  if (form.values.clientId) {
    return (
      <Group justify="space-between" gap="xs" role="group" aria-label={t.client}>
        <Group gap={8} wrap="nowrap">
          <IconUserCheck size={19} aria-hidden />
          <div>
            <Text size="sm" fw={560}>{form.values.contactName}</Text>
            <Text size="xs" c="dimmed">{[t.known, form.values.contactEmail].filter(Boolean).join(" · ")}</Text>
          </div>
        </Group>
        <Button size="compact-sm" variant="subtle" onClick={() => form.setValues(nobody)}>{t.detach}</Button>
      </Group>
    );
  }
  return (
    <Stack gap="sm" role="group" aria-label={t.client}>
      <Autocomplete
        label={t.findClient} description={t.findClientHint} leftSection={<IconSearch size={17} aria-hidden />} value={typed} onChange={setTyped} onOptionSubmit={choose}
        filter={({ options }) => options} data={clients.map(({ id, name }) => ({ value: id, label: name }))}
        renderOption={({ option }) => {
          const client = clients.find(({ id }) => id === option.value);
          return <div><Text size="sm">{client?.name}</Text><Text size="xs" c="dimmed">{[client?.email, client?.phone].filter(Boolean).join(" · ")}</Text></div>;
        }}
      />
      <TextInput label={t.name} withAsterisk autoComplete="off" {...form.getInputProps("contactName")} />
      <Group grow align="flex-start">
        <TextInput label={t.email} type="email" autoComplete="off" {...form.getInputProps("contactEmail")} />
        <TextInput label={t.phone} type="tel" autoComplete="off" {...form.getInputProps("contactPhone")} />
      </Group>
    </Stack>
  );
}
