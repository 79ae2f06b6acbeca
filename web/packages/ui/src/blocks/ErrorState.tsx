import { Button } from "@mantine/core";
import { IconCloudOff } from "@tabler/icons-react";
import { useText } from "../text/region";
import { EmptyState } from "./EmptyState";
import { words } from "./words";

type Props = { error?: unknown; onRetry?: () => void; compact?: boolean };

/** A failed load: the server's own sentence when it gave one, and a way to try again. */
export function ErrorState({ error, onRetry, compact }: Props) {
  const t = useText(words);
  const sentence = error instanceof Error && "detail" in error && typeof error.detail === "string" ? error.detail : "";
  return (
    <div role="alert">
      <EmptyState
        icon={IconCloudOff}
        title={t.failed}
        text={sentence || t.failedHint}
        {...(compact ? { compact } : {})}
        action={onRetry && <Button variant="default" onClick={onRetry}>{t.retry}</Button>}
      />
    </div>
  );
}
