import { useText } from "@comptoir/ui";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconUserCheck } from "@tabler/icons-react";
import type { FoundClient } from "../../bookings/hooks/useClientSearch";
import { ClientSearch } from "../../bookings/parts/create/ClientSearch";
import { nobody, type SaleForm } from "../model/sale";
import { saleWords } from "../words";

/** A known client found by a few letters, or a new one by name, e-mail and phone. */
export function BuyerFields({ form }: { form: UseFormReturnType<SaleForm> }) {
  const t = useText(saleWords);
  const choose = ({ id, name, email, phone }: FoundClient) => {
    form.setValues({ clientId: id, contactName: name, contactEmail: email ?? "", contactPhone: phone ?? "" });
    form.clearFieldError("contactName");
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
      <ClientSearch label={t.findClient} description={t.findClientHint} isFirst={false} onFound={choose} />
      <TextInput label={t.name} withAsterisk autoComplete="off" {...form.getInputProps("contactName")} />
      <Group grow align="flex-start">
        <TextInput label={t.email} type="email" autoComplete="off" {...form.getInputProps("contactEmail")} />
        <TextInput label={t.phone} type="tel" autoComplete="off" {...form.getInputProps("contactPhone")} />
      </Group>
    </Stack>
  );
}
