import { ErrorState, useFormat, useText } from "@comptoir/ui";
import { Alert, Drawer, SegmentedControl, Skeleton, Stack, Title } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { carrierOf } from "@/features/notifications/model/notifications";
import { outboxKeys } from "../keys";
import { previewDocument, type FullMessage } from "../model/message";
import { words } from "../words";
import { Attachments } from "./Attachments";
import { FailedNote } from "./FailedNote";
import classes from "./MessagePanel.module.css";

type Props = { id: string | undefined; /** What the list is called that it was opened from. */ title?: string; onClose: () => void };

/** One message by whatever channel: who got it, what became of it, and what it said. */
export function MessagePanel({ id, title, onClose }: Props) {
  const t = useText(words);
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  return (
    <Drawer opened={Boolean(id)} onClose={onClose} title={title ?? t.title} size={isPhone ? "100%" : 680} closeButtonProps={{ "aria-label": t.close }}
      classNames={{ content: classes.content, body: classes.body }}>
      {id && <Message key={id} id={id} />}
    </Drawer>
  );
}

type View = "html" | "text" | "headers";

function Message({ id }: { id: string }) {
  const t = useText(words);
  const format = useFormat();
  const [chosen, choose] = useState<View>("html");
  const { data: message, error, refetch } = useQuery({
    queryKey: outboxKeys.one(id),
    queryFn: ({ signal }) => api.get<FullMessage>(`/outbox/${id}`, { signal }),
  });
  if (error && !message) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!message) return <Stack><Skeleton height={28} width="70%" /><Skeleton height={320} /></Stack>;
  const view: View = chosen === "html" && !message.html ? "text" : chosen;
  const isSecret = message.kind === "client_code" && !message.text;
  const isMail = message.channel === "email";
  const views = (["html", "text", "headers"] as const).filter((one) => (one === "html" ? message.html : one === "text" || isMail));
  return (
    <Stack gap="md" className={classes.message}>
      <Title order={2}>{message.subject}</Title>
      {message.status === "failed" && <FailedNote message={message} />}
      <dl className={classes.facts}>
        {isMail && <><dt>{t.from}</dt><dd>{message.from}</dd></>}
        <dt>{t.to}</dt><dd>{isMail || message.channel === "sms" ? message.to : t.channels[message.channel]}</dd>
        <dt>{t.date}</dt><dd>{format.dateTime(message.sentAt ?? message.createdAt)}</dd>
        <dt>{t.by}</dt><dd>{[t.channels[message.channel], message.provider === "outbox" ? t.keptHere : carrierOf(message)].filter(Boolean).join(", ")}</dd>
        {message.attempts > 1 && <><dt>{t.attempts}</dt><dd>{message.attempts}</dd></>}
        {message.answer && message.provider !== "outbox" && <><dt>{t.answer}</dt><dd>{message.answer}</dd></>}
      </dl>
      <Attachments files={message.attachments} />
      {views.length > 1 && <SegmentedControl aria-label={t.view} value={view} onChange={(value) => choose(value as View)} data={views.map((value) => ({ value, label: t.views[value] }))} />}
      {view === "html" && <iframe className={classes.frame} title={t.preview} sandbox="" srcDoc={previewDocument(message.html ?? "")} />}
      {view === "text" && isSecret && <Alert color="gray">{t.secret}</Alert>}
      {view === "text" && !isSecret && <pre className={classes.text} tabIndex={0}>{message.text}</pre>}
      {view === "headers" && <pre className={classes.text} tabIndex={0}>{Object.entries(message.headers).map(([name, value]) => `${name}: ${value}`).join("\n")}</pre>}
    </Stack>
  );
}
