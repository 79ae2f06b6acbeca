import { useText } from "@comptoir/ui";
import { Switch, Text } from "@mantine/core";
import { channelsOf, type Choice } from "../model/choices";
import type { Topic } from "../model/notifications";
import { mineWords } from "../mine.words";
import classes from "./TopicTable.module.css";

type Props = { topics: Topic[]; onChoose: (choice: Choice) => void };

/** Topics below one another, channels side by side; what nobody may decline is said instead of offered. */
export function TopicTable({ topics, onChoose }: Props) {
  const t = useText(mineWords);
  const names: Record<string, string> = t.topics;
  const hints: Record<string, string> = t.hints;
  const ways: Record<string, string> = t.channels;
  const channels = channelsOf(topics);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col"><Text component="span" size="xs" c="dimmed">{t.topic}</Text></th>
          {channels.map((channel) => <th key={channel} scope="col"><Text component="span" size="xs" c="dimmed">{ways[channel] ?? channel}</Text></th>)}
        </tr>
      </thead>
      <tbody>
        {topics.map(({ topic, channels: offered }) => (
          <tr key={topic}>
            <th scope="row">
              <Text component="span" size="sm" fw={540} display="block">{names[topic] ?? topic}</Text>
              {hints[topic] && <Text component="span" size="xs" c="dimmed" display="block">{hints[topic]}</Text>}
            </th>
            {channels.map((channel) => {
              const way = offered.find((one) => one.channel === channel);
              return (
                <td key={channel}>
                  {!way && <Text component="span" size="sm" c="dimmed" aria-label={t.never}>–</Text>}
                  {way?.isFixed && <Text component="span" size="xs" c="dimmed">{t.always}</Text>}
                  {way && !way.isFixed && (
                    <Switch size="sm" checked={way.isWanted} aria-label={t.switchOf(names[topic] ?? topic, ways[channel] ?? channel)} classNames={{ body: classes.switch }}
                      onChange={({ currentTarget }) => onChoose({ topic, channel, isWanted: currentTarget.checked })} />
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
