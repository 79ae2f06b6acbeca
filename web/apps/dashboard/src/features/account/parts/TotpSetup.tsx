import { useText } from "@comptoir/ui";
import { Alert, Button, Code, Group, Loader, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { QRCodeSVG } from "qrcode.react";
import { allauth } from "@/features/auth/allauth";
import { useAuthStep } from "@/features/auth/hooks/useAuthStep";
import type { useProof } from "../hooks/useProof";
import { accountKeys } from "../keys";
import { words } from "../words";
import classes from "./TotpSetup.module.css";

type Props = { ask: ReturnType<typeof useProof>["ask"]; onDone: () => void };

/** A secret to scan, and a code to prove that it was. */
export function TotpSetup({ ask, onDone }: Props) {
  const t = useText(words);
  const cache = useQueryClient();
  // Not set up yet is a 404 whose `meta` carries the secret to set it up with.
  const secret = useQuery({
    queryKey: accountKeys.totp,
    gcTime: 0,
    queryFn: async () => (await allauth("GET", "/account/authenticators/totp")).meta as { secret: string; totp_url: string } | undefined,
  });
  const form = useForm({ initialValues: { code: "" } });
  const { submit, isBusy, problem } = useAuthStep(
    ({ code }: typeof form.values) => ask("POST", "/account/authenticators/totp", { code: code.replace(/\s/g, "") }),
    () => {
      void cache.invalidateQueries({ queryKey: accountKeys.authenticators });
      onDone();
    },
    form,
  );
  if (!secret.data) return <Loader type="dots" />;
  return (
    <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
      <Stack gap="md">
        <Text size="sm">{t.twoSteps.scan}</Text>
        {problem && <Alert color="red" role="alert">{problem}</Alert>}
        <Group align="flex-start" gap="lg">
          <div className={classes.qr}><QRCodeSVG value={secret.data.totp_url} size={168} title={t.twoSteps.qr} /></div>
          <Stack gap="sm" style={{ flex: "1 1 220px" }}>
            <Text size="sm" c="dimmed">{t.twoSteps.secret}<br /><Code className={classes.secret}>{secret.data.secret}</Code></Text>
            <TextInput label={t.twoSteps.code} inputMode="numeric" autoComplete="one-time-code" autoFocus {...form.getInputProps("code")} />
            <Group gap="xs">
              <Button type="submit" loading={isBusy}>{t.twoSteps.confirm}</Button>
              <Button variant="default" onClick={onDone}>{t.cancel}</Button>
            </Group>
          </Stack>
        </Group>
      </Stack>
    </form>
  );
}
