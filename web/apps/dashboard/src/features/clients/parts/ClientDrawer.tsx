import { Button, Group, Tabs } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog, FormDrawer, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { WalletCard } from "../../wallets/parts/WalletCard";
import { clientKeys } from "../keys";
import { clientToBody, clientToForm, type Client, type ClientForm } from "../model/client";
import { clientWords } from "../words/clients";
import { ClientBookings } from "./ClientBookings";
import { ClientFields } from "./ClientFields";

type Props = { client: Client | undefined; readOnly: boolean; onClose: () => void };

/** Who they are, what the team knows of them, what they booked and what they hold. */
export function ClientDrawer({ client, readOnly, onClose }: Props) {
  const t = useText(clientWords);
  const { locale } = useRegion();
  const mayReadBookings = usePermission("booking.read");
  const mayReadWallet = usePermission("wallet.read");
  const [tab, setTab] = useState<string | null>("profile");
  const [asks, ask] = useDisclosure(false);
  const form = useForm({
    initialValues: clientToForm(client, locale),
    validate: { name: (name) => (name.trim() ? null : t.needed) },
  });
  const save = useSave({
    save: (values: ClientForm) =>
      client
        ? api.patch<Client>(`/clients/${client.id}`, clientToBody(values))
        : api.post<Client>("/clients", clientToBody(values)),
    invalidates: [clientKeys.all], form, onDone: onClose,
  });
  const remove = useSave({
    save: () => api.delete(`/clients/${client?.id}`), invalidates: [clientKeys.all], done: t.removed, onDone: onClose,
  });
  const fields = (
    <fieldset disabled={readOnly} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <ClientFields form={form} />
    </fieldset>
  );
  return (
    <>
      <FormDrawer
        opened onClose={onClose} title={client?.name ?? t.create} size={560} isBusy={save.isBusy} error={save.problem}
        isDirty={form.isDirty()} isReadOnly={readOnly} onSubmit={form.onSubmit((values) => save.submit(values), () => setTab("profile"))}
        aside={client && !readOnly && (
          <Group><Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={ask.open}>{t.remove}</Button></Group>
        )}
      >
        {client && (mayReadBookings || mayReadWallet) ? (
          <Tabs value={tab} onChange={setTab} keepMounted={false}>
            <Tabs.List mb="md">
              <Tabs.Tab value="profile">{t.tabs.profile}</Tabs.Tab>
              {mayReadBookings && <Tabs.Tab value="bookings">{t.tabs.bookings}</Tabs.Tab>}
              {mayReadWallet && <Tabs.Tab value="wallet">{t.tabs.wallet}</Tabs.Tab>}
            </Tabs.List>
            <Tabs.Panel value="profile">{fields}</Tabs.Panel>
            <Tabs.Panel value="bookings"><ClientBookings client={client} /></Tabs.Panel>
            <Tabs.Panel value="wallet"><WalletCard client={client} /></Tabs.Panel>
          </Tabs>
        ) : fields}
      </FormDrawer>
      <ConfirmDialog
        opened={asks} onClose={ask.close} title={t.removeTitle(client?.name ?? "")} text={t.removeText} isDangerous
        confirmLabel={t.remove} isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </>
  );
}
