import { Anchor, Group, Text, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { PasswordField, useText } from "@comptoir/ui";
import { servers, type Access } from "../model/calendars";
import { calendarWords } from "../words";

/** Server, user name and password of a CalDAV account. */
export function CalDavFields({ form, isNew }: { form: UseFormReturnType<Access>; isNew: boolean }) {
  const t = useText(calendarWords);
  return (
    <>
      <TextInput
        label={t.server} description={t.serverHint} required type="url" autoComplete="off" spellCheck={false} placeholder="https://" {...form.getInputProps("url")}
      />
      {isNew && (
        <Group gap="xs" mt={-6}>
          <Text size="xs" c="dimmed">{t.known}</Text>
          {servers.map(({ name, url }) => (
            <Anchor key={name} component="button" type="button" size="xs" onClick={() => form.setFieldValue("url", url)}>{name}</Anchor>
          ))}
        </Group>
      )}
      <TextInput label={t.user} required autoComplete="off" spellCheck={false} {...form.getInputProps("user")} />
      <PasswordField
        label={t.password} description={isNew ? t.passwordHint : t.keep} required={isNew} autoComplete="new-password" {...form.getInputProps("password")}
      />
    </>
  );
}
