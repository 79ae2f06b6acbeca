import { Button, Group, Modal, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useText } from "../text/region";
import { words } from "./words";

type Props = {
  opened: boolean;
  onClose: () => void;
  onConfirm: () => void;
  title: string;
  text?: ReactNode;
  /** Says what will happen: "Archiver la prestation", not "OK". */
  confirmLabel?: string;
  cancelLabel?: string;
  isDangerous?: boolean;
  isBusy?: boolean;
  children?: ReactNode;
};

export function ConfirmDialog(props: Props) {
  const t = useText(words);
  return (
    <Modal opened={props.opened} onClose={props.onClose} title={props.title} closeButtonProps={{ "aria-label": t.close }}>
      <Stack>
        {props.text && <Text size="sm">{props.text}</Text>}
        {props.children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={props.onClose}>{props.cancelLabel ?? t.cancel}</Button>
          <Button color={props.isDangerous ? "red.8" : "pine"} loading={props.isBusy ?? false} onClick={props.onConfirm}>
            {props.confirmLabel ?? t.confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
