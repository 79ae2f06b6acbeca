import { useRegion, useText } from "@comptoir/ui";
import { Alert, Button, Skeleton, Stack } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { openCard, type CardEntry, type Secret } from "./stripe";
import { payWords } from "./words";

type Props = { secret: Secret; confirms: "payment" | "setup"; label: string; returnUrl: string; onDone: () => void };

/** Stripe's own form, and the button that sends it. */
export function CardForm({ secret, confirms, label, returnUrl, onDone }: Props) {
  const t = useText(payWords);
  const { locale } = useRegion();
  const place = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState<CardEntry | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    if (!place.current) return;
    let isGone = false;
    let opened: CardEntry | undefined;
    openCard(place.current, secret, locale).then(
      (made) => {
        opened = made;
        if (isGone) made.remove();
        else setEntry(made);
      },
      () => !isGone && setProblem(t.failed),
    );
    return () => {
      isGone = true;
      opened?.remove();
    };
  }, [secret, locale, t]);
  async function send() {
    if (!entry) return;
    setBusy(true);
    const refused = await entry.confirm(confirms, returnUrl);
    setBusy(false);
    setProblem(refused ?? null);
    if (!refused) onDone();
  }
  return (
    <Stack gap="md">
      {!entry && !problem && <Skeleton height={190} radius="md" role="status" aria-label={t.opening} />}
      <div ref={place} />
      {problem && <Alert color="red" role="alert">{problem}</Alert>}
      <Button size="md" fullWidth loading={isBusy} disabled={!entry} onClick={() => void send()}>{label}</Button>
    </Stack>
  );
}
