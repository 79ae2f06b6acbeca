import { Button, Group, Loader, Text, ThemeIcon, Title } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./Message.module.css";

type Props = { icon?: Icon; title: string; text?: string | undefined; aside?: string | undefined; action?: { label: string; run: () => void } | undefined; children?: ReactNode };

/** One thing to know, calmly in the middle of the page. Without an icon something is under way. */
export function Message({ icon: Icon, title, text, aside, action, children }: Props) {
  return (
    <section className={classes.card} aria-live="polite">
      {Icon ? <ThemeIcon size={56} radius="xl" variant="light"><Icon size={28} stroke={1.5} aria-hidden /></ThemeIcon> : <Loader type="dots" size={36} />}
      <Title order={1} size="h2" ta="center">{title}</Title>
      {aside && <Text fw={560} ta="center" className="tabular">{aside}</Text>}
      {text && <Text c="dimmed" ta="center" maw={420} style={{ textWrap: "balance" }}>{text}</Text>}
      {children}
      {action && <Group mt="xs"><Button variant="default" onClick={action.run}>{action.label}</Button></Group>}
    </section>
  );
}
