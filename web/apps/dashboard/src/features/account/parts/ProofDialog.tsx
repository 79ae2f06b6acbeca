import { PasswordField, useText } from "@comptoir/ui";
import { Alert, Button, Modal, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { allauth } from "@/features/auth/allauth";
import { useAuthStep } from "@/features/auth/hooks/useAuthStep";
import { usePasskey } from "@/features/auth/hooks/usePasskey";
import { words } from "../words";

type Props = { kinds: string[]; onProven: () => void; onClose: () => void };

/** Asks again for what only the user has, before a change to how they sign in. */
export function ProofDialog({ kinds, onProven, onClose }: Props) {
  const t = useText(words);
  const byPassword = kinds.includes("reauthenticate");
  const form = useForm({ initialValues: { password: "", code: "" } });
  const { submit, isBusy, problem } = useAuthStep(
    ({ password, code }: typeof form.values) =>
      byPassword ? allauth("POST", "/auth/reauthenticate", { password }) : allauth("POST", "/auth/2fa/reauthenticate", { code }),
    onProven,
    form,
  );
  const passkey = usePasskey("reauthenticate", onProven);
  return (
    <Modal opened onClose={onClose} title={t.proof.title} closeButtonProps={{ "aria-label": t.close }}>
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <Stack>
          {(problem ?? passkey.problem) && <Alert color="red" role="alert">{problem ?? passkey.problem}</Alert>}
          {byPassword
            ? <PasswordField label={t.proof.password} autoComplete="current-password" data-autofocus {...form.getInputProps("password")} />
            : <TextInput label={t.proof.code} autoComplete="one-time-code" data-autofocus {...form.getInputProps("code")} />}
          <Button type="submit" loading={isBusy}>{t.proof.submit}</Button>
          {kinds.includes("mfa_reauthenticate") && "PublicKeyCredential" in window && (
            <Button variant="subtle" loading={passkey.isBusy} onClick={() => void passkey.use()}>{t.proof.passkey}</Button>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
