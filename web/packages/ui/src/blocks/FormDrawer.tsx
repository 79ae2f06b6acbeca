import { Alert, Button, Drawer, Group, Stack } from "@mantine/core";
import { useDisclosure, useMediaQuery } from "@mantine/hooks";
import type { FormEvent, ReactNode } from "react";
import { useText } from "../text/region";
import { ConfirmDialog } from "./ConfirmDialog";
import classes from "./FormDrawer.module.css";
import { useTopmost } from "./useTopmost";
import { words } from "./words";

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  isBusy?: boolean;
  /** To be looked at: nothing to save, and nothing to lose. */
  isReadOnly?: boolean;
  /** Closing then asks first. */
  isDirty?: boolean;
  /** A refusal that belongs to no single field. */
  error?: string | null;
  submitLabel?: string;
  /** Left of the buttons: delete, archive. */
  aside?: ReactNode;
  size?: string | number;
  children: ReactNode;
};

/** A form beside its list: full width on a phone, the buttons always in reach. */
export function FormDrawer(props: Props) {
  const t = useText(words);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const [asks, ask] = useDisclosure(false);
  const isReadOnly = props.isReadOnly ?? false;
  const leave = () => (props.isDirty && !isReadOnly ? ask.open() : props.onClose());
  const submit = (event: FormEvent<HTMLFormElement>) => (isReadOnly ? event.preventDefault() : props.onSubmit(event));
  const { inside, close } = useTopmost<HTMLFormElement>(leave);
  return (
    <>
      <Drawer
        opened={props.opened}
        onClose={close}
        title={props.title}
        size={isPhone ? "100%" : (props.size ?? "lg")}
        closeButtonProps={{ "aria-label": t.close }}
        classNames={{ content: classes.content, body: classes.body, title: classes.title }}
      >
        <form ref={inside} onSubmit={submit} noValidate className={classes.form} data-readonly={isReadOnly || undefined}>
          <Stack gap="md" className={classes.fields}>
            {props.error && <Alert color="red" role="alert">{props.error}</Alert>}
            {props.children}
          </Stack>
          <Group justify="space-between" className={classes.footer}>
            <div>{props.aside}</div>
            <Group gap="xs">
              <Button variant="default" onClick={leave}>{isReadOnly ? t.close : t.cancel}</Button>
              {!isReadOnly && <Button type="submit" loading={props.isBusy ?? false}>{props.submitLabel ?? t.save}</Button>}
            </Group>
          </Group>
        </form>
      </Drawer>
      <ConfirmDialog
        opened={asks}
        onClose={ask.close}
        onConfirm={() => { ask.close(); props.onClose(); }}
        title={t.discardTitle}
        text={t.discardText}
        confirmLabel={t.discard}
        cancelLabel={t.keepEditing}
        isDangerous
      />
    </>
  );
}
