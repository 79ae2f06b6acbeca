import { Button } from "@mantine/core";
import { IconCloudOff, IconCompass } from "@tabler/icons-react";
import { useText } from "../text/region";
import { EmptyState } from "./EmptyState";
import { words } from "./words";

type Props = { error?: unknown; onRetry?: () => void; compact?: boolean };

/** A failed load: the server's own sentence when it gave one, and a way to try again unless what is wanted is gone. */
export function ErrorState({ error, onRetry, compact }: Props) {
  const t = useText(words);
  const sentence = error instanceof Error && "detail" in error && typeof error.detail === "string" ? error.detail : "";
  const isGone = error instanceof Error && "status" in error && (error.status === 404 || error.status === 410);
  return (
    <div role="alert">
      <EmptyState
        icon={isGone ? IconCompass : IconCloudOff}
        title={isGone ? t.gone : t.failed}
        text={sentence || t.failedHint}
        {...(compact ? { compact } : {})}
        action={onRetry && !isGone && <Button variant="default" onClick={onRetry}>{t.retry}</Button>}
      />
    </div>
  );
}
