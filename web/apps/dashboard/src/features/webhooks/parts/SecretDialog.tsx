import { Alert, Button, Code, CopyButton, Group, Modal, Stack } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconCopy } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { webhookWords } from "../words";

/** The signing secret in clear, once: a click beside the dialog does not close it. */
export function SecretDialog({ secret, onClose }: { secret: string; onClose: () => void }) {
  const t = useText(webhookWords);
  return (
    <Modal opened onClose={onClose} title={t.secretTitle} withCloseButton={false} closeOnClickOutside={false} closeOnEscape={false}>
      <Stack>
        <Alert color="yellow" icon={<IconAlertTriangle size={18} />}>{t.secretText}</Alert>
        <Code block style={{ wordBreak: "break-all", whiteSpace: "pre-wrap", userSelect: "all" }}>{secret}</Code>
        <Group justify="space-between">
          <CopyButton value={secret} timeout={4000}>
            {({ copied, copy }) => (
              <Button data-autofocus onClick={copy} leftSection={copied ? <IconCheck size={17} /> : <IconCopy size={17} />}>
                {copied ? t.copied : t.copy}
              </Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onClose}>{t.secretDone}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
