import { Anchor, Group, Select, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormDrawer, PasswordField, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { calendarKeys } from "../keys";
import { servers, type Access, type Connection } from "../model/calendars";
import { usePeople } from "./useNamed";
import { calendarWords } from "../words";

type Props = { connection?: Connection; onClose: () => void };

/** The way into a CalDAV account: a new one, or another password of a known one. */
export function AccessDrawer({ connection, onClose }: Props) {
  const t = useText(calendarWords);
  const seesEverybody = usePermission("staff.write");
  const people = usePeople(seesEverybody && !connection);
  const needed = (value: string) => (connection || value.trim() ? null : t.needed);
  const form = useForm<Access>({
    initialValues: { staffId: "", url: connection?.url ?? "", user: connection?.account ?? "", password: "" },
    validate: { url: needed, user: needed, password: needed, staffId: (id) => (!seesEverybody || connection || id ? null : t.needed) },
  });
  const save = useSave({
    save: ({ staffId, url, user, password }: Access) =>
      connection
        ? api.patch<Connection>(`/calendar-connections/${connection.id}`, { url, user, password })
        : api.post<Connection>("/calendar-connections", { provider: "caldav", url, user, password, ...(staffId && { staffId }) }),
    invalidates: [calendarKeys.connections], form, done: null, onDone: onClose,
  });
  return (
    <FormDrawer
      opened onClose={onClose} title={connection ? t.renew : t.connect} size="md" isBusy={save.isBusy} isDirty={form.isDirty()} error={save.problem}
      onSubmit={form.onSubmit((values) => save.submit(values))}
    >
      {seesEverybody && !connection && (
        <Select label={t.person} required searchable data={people.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps("staffId")} />
      )}
      <TextInput label={t.server} description={t.serverHint} required type="url" autoComplete="off" spellCheck={false} placeholder="https://" {...form.getInputProps("url")} />
      {!connection && (
        <Group gap="xs" mt={-6}>
          <Text size="xs" c="dimmed">{t.known}</Text>
          {servers.map(({ name, url }) => (
            <Anchor key={name} component="button" type="button" size="xs" onClick={() => form.setFieldValue("url", url)}>{name}</Anchor>
          ))}
        </Group>
      )}
      <TextInput label={t.user} required autoComplete="off" spellCheck={false} {...form.getInputProps("user")} />
      <PasswordField
        label={t.password} description={connection ? t.keep : t.passwordHint} required={!connection} autoComplete="new-password" {...form.getInputProps("password")}
      />
    </FormDrawer>
  );
}
