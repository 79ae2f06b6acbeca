import { useText } from "@comptoir/ui";
import { Autocomplete, Button, Group, Paper, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Page } from "@/api/api";
import { choiceKeys } from "@/features/bookings/keys";
import type { BookingForm } from "@/features/bookings/parts/create/draft";
import { words } from "./words";

type FoundClient = { id: string; name: string; email: string | null; phone: string | null };

/** A client who is known, or a prospect by name and e-mail address. */
export function WhoStep({ form }: { form: UseFormReturnType<BookingForm> }) {
  const t = useText(words);
  const { isProspect, clientId } = form.values;
  const forget = { clientId: "", contactName: "", contactEmail: "", contactPhone: "" };
  return (
    <Stack>
      <SegmentedControl
        aria-label={t.who} value={isProspect ? "prospect" : "client"} onChange={(value) => { form.setValues({ ...forget, isProspect: value === "prospect" }); form.clearErrors(); }}
        data={[{ value: "client", label: t.client }, { value: "prospect", label: t.prospect }]}
      />
      {isProspect && (
        <>
          <Text size="sm" c="dimmed">{t.prospectHint}</Text>
          <TextInput label={t.name} withAsterisk data-autofocus {...form.getInputProps("contactName")} />
          <TextInput label={t.email} withAsterisk type="email" {...form.getInputProps("contactEmail")} />
          <TextInput label={t.phone} type="tel" {...form.getInputProps("contactPhone")} />
        </>
      )}
      {!isProspect && clientId && (
        <Paper withBorder p="md" radius="lg">
          <Group justify="space-between" wrap="nowrap">
            <div style={{ minWidth: 0 }}>
              <Text fw={580}>{form.values.contactName}</Text>
              <Text size="sm" c="dimmed">{[form.values.contactEmail, form.values.contactPhone].filter(Boolean).join(" · ")}</Text>
            </div>
            <Button variant="subtle" size="compact-sm" style={{ flex: "none" }} onClick={() => form.setValues(forget)}>{t.change}</Button>
          </Group>
        </Paper>
      )}
      {!isProspect && !clientId && <Search form={form} />}
    </Stack>
  );
}

function Search({ form }: { form: UseFormReturnType<BookingForm> }) {
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
    form.clearErrors();
  };
  return (
    <Stack gap="xs">
      <Autocomplete
        label={t.find} description={t.findHint} withAsterisk data-autofocus leftSection={<IconSearch size={17} aria-hidden />}
        value={typed} onChange={setTyped} onOptionSubmit={choose} error={form.errors.clientId}
        filter={({ options }) => options} data={clients.map(({ id, name }) => ({ value: id, label: name }))}
        renderOption={({ option }) => {
          const client = clients.find(({ id }) => id === option.value);
          return <div><Text size="sm">{client?.name}</Text><Text size="xs" c="dimmed">{[client?.email, client?.phone].filter(Boolean).join(" · ")}</Text></div>;
        }}
      />
      {search.length >= 2 && found.isSuccess && !found.isFetching && clients.length === 0 && (
        <Group justify="space-between"><Text size="sm" c="dimmed">{t.noneFound}</Text>
          <Button size="compact-sm" variant="light" onClick={() => form.setValues({ isProspect: true, contactName: typed.trim() })}>{t.prospect}</Button>
        </Group>
      )}
    </Stack>
  );
}
