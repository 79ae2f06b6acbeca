import { Refused, type Schemas } from "@comptoir/client";
import { EmptyState, useRegion, useText } from "@comptoir/ui";
import { Alert, Anchor, Button, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { IconLinkOff } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { areaKeys } from "../keys";
import { keepToken } from "../token";
import { words } from "../words";
import classes from "./Area.module.css";

type Props = { slug: string; email?: string; note?: string };

/** Two steps, no password: an address, then the code that was mailed there. */
export function SignIn({ slug, email: known = "", note }: Props) {
  const t = useText(words).signIn;
  const { locale } = useRegion();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const place = useQuery({
    queryKey: areaKeys.place(slug), retry: false, staleTime: Infinity,
    queryFn: ({ signal }) => api.get<Schemas["PlaceOut"]>("/client-sessions/place", { query: { organization: slug }, signal }),
  });
  const house = place.data?.name;
  useEffect(() => {
    document.title = house ? `${t.title} · ${house}` : t.title;
  }, [t, house]);
  const ask = (email: string) => api.post<undefined>("/client-sessions", { organization: slug, email, locale });
  if (place.error instanceof Refused && place.error.status === 404) return <main className={classes.door}><EmptyState order={1} icon={IconLinkOff} title={t.noPlace} text={t.noPlaceText} /></main>;
  return (
    <main className={classes.door}>
      <p className={classes.house}>{house ?? "\u00a0"}</p>
      <div className={classes.card}>
        {sentTo
          ? <CodeStep slug={slug} email={sentTo} onAgain={() => ask(sentTo)} onOther={() => setSentTo(null)} />
          : <EmailStep known={known} note={note} ask={ask} onSent={setSentTo} />}
      </div>
    </main>
  );
}

function EmailStep({ known, note, ask, onSent }: { known: string; note: string | undefined; ask: (email: string) => Promise<void>; onSent: (email: string) => void }) {
  const t = useText(words).signIn;
  const form = useForm({ initialValues: { email: known } });
  const { submit, isBusy, problem } = useSave({
    save: async ({ email }: { email: string }) => { await ask(email.trim()); return email.trim(); }, invalidates: [], form, done: null, onDone: onSent,
  });
  return (
    <Step title={t.title} text={t.text} problem={problem ?? note}>
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <Stack gap="md">
          <TextInput size="md" label={t.email} type="email" autoComplete="email" inputMode="email" required autoFocus {...form.getInputProps("email")} />
          <Button type="submit" size="md" fullWidth loading={isBusy}>{t.send}</Button>
        </Stack>
      </form>
    </Step>
  );
}

function CodeStep({ slug, email, onAgain, onOther }: { slug: string; email: string; onAgain: () => Promise<void>; onOther: () => void }) {
  const t = useText(words).signIn;
  const form = useForm({ initialValues: { code: "" }, validate: { code: (code) => (/^\d{6}$/.test(code.replace(/\s/g, "")) ? null : t.six) } });
  const { submit, isBusy, problem } = useSave({
    save: ({ code }: { code: string }) => api.post<Schemas["SignedInOut"]>("/client-sessions/verify", { organization: slug, email, code: code.replace(/\s/g, "") }),
    invalidates: [], form, done: null, onDone: ({ token }) => keepToken(slug, token),
  });
  const again = useSave({ save: onAgain, invalidates: [], done: t.sentAgain });
  return (
    <Step title={t.codeTitle} text={t.codeText(email)} problem={problem}>
      <form onSubmit={form.onSubmit((values) => submit(values))} noValidate>
        <Stack gap="md">
          <TextInput
            size="lg" label={t.code} inputMode="numeric" autoComplete="one-time-code" maxLength={7} required autoFocus
            classNames={{ input: classes.digits }} {...form.getInputProps("code")}
          />
          <Button type="submit" size="md" fullWidth loading={isBusy}>{t.enter}</Button>
        </Stack>
      </form>
      <Group justify="space-between">
        <Anchor component="button" type="button" size="sm" disabled={again.isBusy} onClick={() => { notifications.clean(); again.submit(undefined); }}>{t.again}</Anchor>
        <Anchor component="button" type="button" size="sm" onClick={onOther}>{t.other}</Anchor>
      </Group>
    </Step>
  );
}

function Step({ title, text, problem, children }: { title: string; text: string; problem: string | null | undefined; children: ReactNode }) {
  return (
    <Stack gap="lg">
      <Stack gap={6}>
        <Title order={1}>{title}</Title>
        <Text c="dimmed" size="sm">{text}</Text>
      </Stack>
      {problem && <Alert color="red" role="alert">{problem}</Alert>}
      {children}
    </Stack>
  );
}
