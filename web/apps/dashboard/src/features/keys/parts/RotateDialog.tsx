import { Select } from "@mantine/core";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { apiKeyKeys } from "../keys";
import { OVERLAPS, type ApiKey } from "../model/apiKey";
import { keyWords } from "../words/keys";

type Props = { apiKey: ApiKey; onClose: () => void; onRotated: (key: ApiKey) => void };

/** A new key for an old one, both valid for a while. */
export function RotateDialog({ apiKey, onClose, onRotated }: Props) {
  const t = useText(keyWords);
  const [hours, setHours] = useState("24");
  const rotate = useSave({
    save: () => api.post<ApiKey>(`/api-keys/${apiKey.id}/rotate`, { overlapHours: Number(hours) }),
    invalidates: [apiKeyKeys.all], done: null, onDone: onRotated,
  });
  return (
    <ConfirmDialog
      opened onClose={onClose} title={t.rotateTitle(apiKey.name)} text={t.rotateText} confirmLabel={t.rotate}
      isBusy={rotate.isBusy} onConfirm={() => rotate.submit(undefined)}
    >
      <Select
        label={t.overlap} allowDeselect={false} value={hours} onChange={(value) => value && setHours(value)}
        data={OVERLAPS.map((value) => ({ value: String(value), label: t.overlaps[value] }))}
      />
    </ConfirmDialog>
  );
}
