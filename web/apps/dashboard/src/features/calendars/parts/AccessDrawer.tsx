import { Alert, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormDrawer, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { calendarKeys } from "../keys";
import type { Access, Connection, Provider, Providers } from "../model/calendars";
import { CalDavFields } from "./CalDavFields";
import { usePeople } from "./useNamed";
import { usePermit } from "./usePermit";
import { calendarWords } from "../words";

type Props = { connection?: Connection; onClose: () => void };

/** The way into an account: a new one of any provider, or another password of a known one. */
export function AccessDrawer({ connection, onClose }: Props) {
  const t = useText(calendarWords);
  const seesEverybody = usePermission("staff.write");
  const people = usePeople({ others: true, enabled: seesEverybody && !connection });
  const { data: providers } = useQuery({
    queryKey: calendarKeys.providers, queryFn: ({ signal }) => api.get<Providers>("/calendar-providers", { signal }), enabled: !connection,
  });
  const needed = (value: string, { provider }: Access) => (connection || provider !== "caldav" || value.trim() ? null : t.needed);
  const form = useForm<Access>({
    initialValues: { provider: "caldav", staffId: "", url: connection?.url ?? "", user: connection?.account ?? "", password: "" },
    validate: { url: needed, user: needed, password: needed, staffId: (id) => (!seesEverybody || connection || id ? null : t.needed) },
  });
  const permit = usePermit(form as never);
  const save = useSave({
    save: ({ staffId, url, user, password }: Access) =>
      connection
        ? api.patch<Connection>(`/calendar-connections/${connection.id}`, { url, user, password })
        : api.post<Connection>("/calendar-connections", { provider: "caldav", url, user, password, ...(staffId && { staffId }) }),
    invalidates: [calendarKeys.connections], form, done: null, onDone: onClose,
  });
  const { provider } = form.values;
  const isSetUp = provider === "caldav" || !providers || providers[provider];
  const submit = ({ provider: chosen, ...access }: Access) =>
    chosen === "caldav" ? save.submit({ provider: chosen, ...access }) : permit.submit({ provider: chosen, staffId: access.staffId });
  return (
    <FormDrawer
      opened onClose={onClose} title={connection ? t.renew : t.connect} size="md" isBusy={save.isBusy || permit.isBusy} isDirty={form.isDirty()}
      error={save.problem ?? permit.problem} submitLabel={provider === "caldav" ? t.connect : t.go} onSubmit={form.onSubmit(submit)}
    >
      {!connection && (
        <Stack gap={6}>
          <Text size="sm" fw={560} id="calendar-provider">{t.provider}</Text>
          <SegmentedControl
            fullWidth aria-labelledby="calendar-provider" value={provider} onChange={(value) => form.setFieldValue("provider", value as Provider)}
            data={[{ value: "google", label: "Google" }, { value: "microsoft", label: t.providers.microsoft }, { value: "caldav", label: t.other }]}
          />
        </Stack>
      )}
      {seesEverybody && !connection && (
        <Select label={t.person} required searchable data={people.map(({ id, name }) => ({ value: id, label: name }))} {...form.getInputProps("staffId")} />
      )}
      {provider === "caldav" && <CalDavFields form={form} isNew={!connection} />}
      {provider !== "caldav" && <Text size="sm" c="dimmed">{t.permissionHint}</Text>}
      {!isSetUp && <Alert color="yellow">{t.notSetUp}</Alert>}
    </FormDrawer>
  );
}
