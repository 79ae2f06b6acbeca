import { useText } from "@comptoir/ui";
import { Button, CopyButton, Group, Stack, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useAccountChange } from "../hooks/useAccountChange";
import type { Recovery } from "../hooks/useAuthenticators";
import type { useProof } from "../hooks/useProof";
import { accountKeys } from "../keys";
import { words } from "../words";
import classes from "./TotpSetup.module.css";

const path = "/account/authenticators/recovery-codes";

export function RecoveryCodes({ recovery, ask }: { recovery: Recovery; ask: ReturnType<typeof useProof>["ask"] }) {
  const t = useText(words);
  const [codes, setCodes] = useState<string[] | null>(null);
  const load = useAccountChange(async (method: "GET" | "POST") => {
    const answer = await ask<Recovery>(method, path);
    setCodes((answer.data as Recovery | undefined)?.unused_codes ?? []);
  }, [accountKeys.authenticators]);
  return (
    <Stack gap="sm">
      <Title order={3} size="h4">{t.recovery.title}</Title>
      <Text size="sm" c="dimmed">{t.recovery.text} {t.recovery.left(recovery.unused_code_count, recovery.total_code_count)}.</Text>
      {codes && <ul className={classes.codes}>{codes.map((code) => <li key={code}>{code}</li>)}</ul>}
      <Group gap="xs">
        {codes
          ? <CopyButton value={codes.join("\n")}>{({ copied, copy }) => <Button size="xs" variant="default" onClick={copy}>{copied ? t.recovery.copied : t.recovery.copy}</Button>}</CopyButton>
          : <Button size="xs" variant="default" loading={load.isPending} onClick={() => load.mutate("GET")}>{t.recovery.show}</Button>}
        <Button size="xs" variant="subtle" onClick={() => load.mutate("POST")}>{t.recovery.renew}</Button>
      </Group>
    </Stack>
  );
}
