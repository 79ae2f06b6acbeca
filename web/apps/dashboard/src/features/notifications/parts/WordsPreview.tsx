import { Refused } from "@comptoir/client";
import { useText } from "@comptoir/ui";
import { Alert, SegmentedControl, Stack, Text } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { previewDocument } from "@/features/outbox/model/message";
import { useSentence } from "@/forms/sentence";
import { notificationKeys } from "../keys";
import type { Preview, Words } from "../model/notifications";
import { templateWords } from "../templates.words";
import classes from "./WordsPreview.module.css";

type Props = { path: string; kind: string; locale: string; words: Words };
type View = "mail" | "text" | "short";

/** The words on an example, as soon as one stops typing. */
export function WordsPreview({ path, kind, locale, words }: Props) {
  const t = useText(templateWords);
  const sentence = useSentence();
  const [view, setView] = useState<View>("mail");
  const [asked] = useDebouncedValue(words, 400);
  const { data, error } = useQuery({
    queryKey: notificationKeys.preview(kind, locale, asked),
    queryFn: ({ signal }) => api.post<Preview>(`${path}/preview`, asked, { signal }),
    placeholderData: keepPreviousData, retry: false, staleTime: 60_000,
  });
  const faults = error instanceof Refused ? error.errors.map(({ message }) => message).filter((one) => one !== undefined) : [];
  const views: { value: View; label: string }[] = [{ value: "mail", label: t.asMail }, { value: "text", label: t.asText }, { value: "short", label: t.asShort }];
  return (
    <section className={classes.panel} aria-label={t.preview}>
      <Stack gap="sm">
        <SegmentedControl aria-label={t.preview} value={view} onChange={(value) => setView(value as View)} data={views} />
        {error && <Alert color="yellow" title={t.broken}>{faults.length > 0 ? faults.map((one) => <Text key={one} size="sm" style={{ overflowWrap: "anywhere" }}>{one}</Text>) : sentence(error)}</Alert>}
        {data && data.unknown.length > 0 && <Alert color="yellow">{t.unknown(data.unknown.join(", "))}</Alert>}
        {data && (
          <div className={error ? classes.stale : undefined}>
            {view === "mail" && (
              <>
                <Text fw={600} mb="xs" style={{ overflowWrap: "anywhere" }}>{data.subject}</Text>
                <iframe className={classes.frame} title={t.previewOf} sandbox="" srcDoc={previewDocument(data.html)} />
              </>
            )}
            {view !== "mail" && <pre className={classes.text} tabIndex={0}>{view === "text" ? data.text : data.short}</pre>}
          </div>
        )}
      </Stack>
    </section>
  );
}
