import { EmptyState, ErrorState, useText } from "@comptoir/ui";
import { Button, Center, Loader } from "@mantine/core";
import { IconCompass } from "@tabler/icons-react";
import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { Brand } from "@/shell/Brand";
import { words } from "./words";

export function Pending() {
  const t = useText(words);
  return <Center mih="60vh" role="status" aria-label={t.loading}><Loader type="dots" /></Center>;
}

export function Missing() {
  const t = useText(words);
  return (
    <Center component="main" mih="90dvh" style={{ flexDirection: "column" }}>
      <Brand />
      <EmptyState
        icon={IconCompass}
        title={t.missing}
        text={t.missingHint}
        action={<Button component={Link} to="/" variant="default">{t.home}</Button>}
      />
    </Center>
  );
}

export function Failure({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  return <ErrorState error={error} onRetry={() => { reset(); void router.invalidate(); }} />;
}
