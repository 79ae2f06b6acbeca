import { startRegistration } from "@simplewebauthn/browser";
import { ConfirmDialog, Section, useFormat, useText } from "@comptoir/ui";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { hasPasskeys } from "@/features/auth/hooks/usePasskey";
import { useAccountChange } from "../hooks/useAccountChange";
import { useAuthenticators, type Passkey } from "../hooks/useAuthenticators";
import { useProof } from "../hooks/useProof";
import { accountKeys } from "../keys";
import { words } from "../words";

const path = "/account/authenticators/webauthn";
type CreationOptions = { creation_options: { publicKey: Parameters<typeof startRegistration>[0]["optionsJSON"] } };

export function PasskeySection() {
  const t = useText(words);
  const format = useFormat();
  const { passkeys } = useAuthenticators();
  const { ask, dialog } = useProof();
  const [name, setName] = useState<string | null>(null);
  const [leaving, setLeaving] = useState<Passkey | null>(null);
  const add = useAccountChange(async (called: string) => {
    const asked = await ask<CreationOptions>("GET", `${path}?passwordless`);
    const credential = await startRegistration({ optionsJSON: asked.data!.creation_options.publicKey });
    await ask("POST", path, { name: called, credential });
  }, [accountKeys.authenticators], t.passkeys.added, () => setName(null));
  const remove = useAccountChange((id: number) => ask("DELETE", path, { authenticators: [id] }), [accountKeys.authenticators], t.passkeys.removed, () => setLeaving(null));
  return (
    <Section title={t.passkeys.title} description={t.passkeys.text}>
      <Stack gap="sm">
        {passkeys.length === 0 && <Text size="sm" c="dimmed">{hasPasskeys ? t.passkeys.none : t.passkeys.unsupported}</Text>}
        {passkeys.map((passkey) => (
          <Group key={passkey.id} justify="space-between">
            <div>
              <Text size="sm" fw={540}>{passkey.name}</Text>
              <Text size="xs" c="dimmed">{t.passkeys.created(format.day(new Date(passkey.created_at * 1000), "numeric"))}</Text>
            </div>
            <Button size="xs" variant="subtle" color="red" onClick={() => setLeaving(passkey)}>{t.remove}</Button>
          </Group>
        ))}
        {hasPasskeys && name === null && <Group><Button variant="default" onClick={() => setName(t.passkeys.defaultName)}>{t.passkeys.add}</Button></Group>}
        {name !== null && (
          <form onSubmit={(event) => { event.preventDefault(); add.mutate(name.trim() || t.passkeys.defaultName); }}>
            <Group align="flex-end" gap="xs">
              <TextInput label={t.passkeys.name} value={name} onChange={(event) => setName(event.currentTarget.value)} autoFocus maxLength={100} style={{ flex: "1 1 200px" }} />
              <Button type="submit" loading={add.isPending}>{t.passkeys.add}</Button>
              <Button variant="default" onClick={() => setName(null)}>{t.cancel}</Button>
            </Group>
          </form>
        )}
      </Stack>
      <ConfirmDialog opened={leaving !== null} onClose={() => setLeaving(null)} onConfirm={() => leaving && remove.mutate(leaving.id)}
        title={t.passkeys.removeTitle(leaving?.name ?? "")} text={t.passkeys.removeText} confirmLabel={t.remove} isDangerous isBusy={remove.isPending} />
      {dialog}
    </Section>
  );
}
