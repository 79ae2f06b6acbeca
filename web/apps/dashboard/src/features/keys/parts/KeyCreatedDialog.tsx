import { Alert, Button, Code, CopyButton, Group, Modal, Stack } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCopy } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import type { ApiKey } from "../model/apiKey";
import { keyWords } from "../words/keys";

/** The key in clear; for a secret one the only time, so a click beside the dialog does not close it. */
export function KeyCreatedDialog({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) {
  const t = useText(keyWords);
  const secret = apiKey.kind === "secret";
  return (
    <Modal opened onClose={onClose} title={secret ? t.shownOnce : t.ready} withCloseButton={!secret} closeOnClickOutside={!secret} closeOnEscape={!secret}>
      <Stack>
        {secret && <Alert color="yellow" icon={<IconAlertTriangle size={18} />}>{t.shownOnceText}</Alert>}
        <Code block style={{ wordBreak: "break-all", whiteSpace: "pre-wrap", userSelect: "all" }}>{apiKey.key}</Code>
        <Group justify="space-between">
          <CopyButton value={apiKey.key ?? ""} timeout={4000}>
            {({ copied, copy }) => (
              <Button data-autofocus onClick={copy} leftSection={copied ? <IconCheck size={17} /> : <IconCopy size={17} />}>
                {copied ? t.copied : t.copy}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>{secret ? t.done : t.close}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
