import { Alert, Button, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog, FormDrawer, useText } from "@comptoir/ui";
import { useSession } from "@/session/useSession";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { memberKeys } from "../keys";
import { isBelow, isLastOwner, type Member } from "../model/member";
import { memberWords } from "../words/members";
import { AccessFields } from "./AccessFields";

type Props = { member: Member; members: readonly Member[]; onClose: () => void };
type Values = Pick<Member, "role" | "locationId">;

/** A member's role and location; or no access any more. */
export function MemberDrawer({ member, members, onClose }: Props) {
  const t = useText(memberWords);
  const [asks, ask] = useDisclosure(false);
  const readOnly = !isBelow(member, useSession().membership);
  const locked = readOnly || isLastOwner(member, members);
  const name = member.user.name || member.user.email;
  const form = useForm<Values>({ initialValues: { role: member.role, locationId: member.locationId } });
  const stale = [memberKeys.all, ["session"]];
  const save = useSave({
    save: (values: Values) => api.patch<Member>(`/members/${member.id}`, values), invalidates: stale, form, onDone: onClose,
  });
  const remove = useSave({
    save: () => api.delete(`/members/${member.id}`), invalidates: stale, done: t.removed, onDone: onClose,
  });
  return (
    <>
      <FormDrawer
        opened onClose={onClose} title={name} size="md" isBusy={save.isBusy} isDirty={form.isDirty()} error={save.problem} isReadOnly={readOnly}
        onSubmit={form.onSubmit((values) => save.submit(values))}
        aside={!locked && <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={ask.open}>{t.remove}</Button>}
      >
        <Text size="sm" c="dimmed">{member.user.email}</Text>
        {readOnly && <Alert color="gray">{t.beyond}</Alert>}
        <fieldset disabled={readOnly} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <Stack gap="md"><AccessFields role={form.getInputProps("role")} location={form.getInputProps("locationId")} isLast={locked && !readOnly} /></Stack>
        </fieldset>
      </FormDrawer>
      <ConfirmDialog
        opened={asks} onClose={ask.close} title={t.removeTitle(name)} text={t.removeText} isDangerous
        confirmLabel={t.remove} isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </>
  );
}
