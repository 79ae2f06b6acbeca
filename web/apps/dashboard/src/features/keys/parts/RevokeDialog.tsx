import { ConfirmDialog, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { apiKeyKeys } from "../keys";
import type { ApiKey } from "../model/apiKey";
import { keyWords } from "../words/keys";

export function RevokeDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useText(keyWords);
  const revoke = useSave({
    save: () => api.delete(`/api-keys/${apiKey.id}`), invalidates: [apiKeyKeys.all], done: t.revoked, onDone: onClose,
  });
  return (
    <ConfirmDialog
      opened onClose={onClose} title={t.revokeTitle(apiKey.name)} text={t.revokeText} isDangerous confirmLabel={t.revoke}
      isBusy={revoke.isBusy} onConfirm={() => revoke.submit(undefined)}
    />
  );
}
