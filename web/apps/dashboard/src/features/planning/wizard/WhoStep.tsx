import { useText } from "@comptoir/ui";
import { Button, Group, Paper, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import type { FoundClient } from "@/features/bookings/hooks/useClientSearch";
import { ClientSearch } from "@/features/bookings/parts/create/ClientSearch";
import type { BookingForm } from "@/features/bookings/parts/create/draft";
import { words } from "./words";

/** A client who is known, or a prospect by name and e-mail address. */
export function WhoStep({ form }: { form: UseFormReturnType<BookingForm> }) {
  const t = useText(words);
  const { isProspect, clientId } = form.values;
  const choose = ({ id, name, email, phone }: FoundClient) => {
    form.setValues({ clientId: id, contactName: name, contactEmail: email ?? "", contactPhone: phone ?? "" });
    form.clearErrors();
  };
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
      {!isProspect && !clientId && (
        <ClientSearch
          label={t.find} description={t.findHint} withAsterisk isFirst error={form.errors.clientId} onFound={choose}
          nobody={(typed) => (
            <Group justify="space-between">
              <Text size="sm" c="dimmed">{t.noneFound}</Text>
              <Button size="compact-sm" variant="light" onClick={() => form.setValues({ isProspect: true, contactName: typed })}>{t.prospect}</Button>
            </Group>
          )}
        />
      )}
    </Stack>
  );
}
