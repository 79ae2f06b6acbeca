import { ErrorState, Section, useText } from "@comptoir/ui";
import { Skeleton } from "@mantine/core";
import { useMyChoices } from "../hooks/useMyChoices";
import type { PushTo } from "../hooks/usePushHere";
import { mineWords } from "../mine.words";
import { ThisDevice } from "./ThisDevice";
import { TopicTable } from "./TopicTable";

type Props = { path: string; push: PushTo; bearer?: string | null };

/** What one person is told, by which channel, and whether this device rings. */
export function MyChoices({ path, push, bearer }: Props) {
  const t = useText(mineWords);
  const { topics, error, refetch, choose } = useMyChoices(path, bearer);
  if (error && !topics) return <Section title={t.title}><ErrorState error={error} onRetry={() => void refetch()} /></Section>;
  return (
    <Section title={t.title} description={bearer ? t.hintClient : t.hint}>
      {topics ? <TopicTable topics={topics} onChoose={choose} /> : <Skeleton height={180} radius="md" />}
      <ThisDevice to={push} bearer={bearer ?? null} />
    </Section>
  );
}
