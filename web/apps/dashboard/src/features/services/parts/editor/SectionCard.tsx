import { Badge, Collapse, Group, Paper, Text, UnstyledButton } from "@mantine/core";
import { IconChevronDown, type Icon } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { useId, type ReactNode } from "react";
import { editorWords } from "../../words/editor";
import classes from "./SectionCard.module.css";

type Props = {
  id: string;
  icon: Icon;
  title: string;
  /** What the section says while it is closed. */
  summary: string;
  opened: boolean;
  onToggle: () => void;
  problems: number;
  children: ReactNode;
};

/** One section of the editor: a line that says it all, opened only when there is something to change. */
export function SectionCard({ id, icon: Icon, title, summary, opened, onToggle, problems, children }: Props) {
  const t = useText(editorWords);
  const body = useId();
  return (
    <Paper component="section" id={`section-${id}`} className={classes.card} data-wrong={problems > 0 || undefined}>
      <h2 className={classes.heading}>
        <UnstyledButton className={classes.header} onClick={onToggle} aria-expanded={opened} aria-controls={body}>
          <span className={classes.icon}><Icon size={18} stroke={1.7} aria-hidden /></span>
          <span className={classes.words}>
            <Text component="span" fw={600} size="sm">{title}</Text>
            {!opened && <Text component="span" size="sm" c="dimmed" className={classes.summary}>{summary}</Text>}
          </span>
          <Group gap="xs" wrap="nowrap" component="span">
            {problems > 0 && <Badge color="red">{t.sectionProblems(problems)}</Badge>}
            <IconChevronDown size={18} className={classes.chevron} data-opened={opened || undefined} aria-hidden />
          </Group>
        </UnstyledButton>
      </h2>
      <Collapse expanded={opened} id={body}>
        <div className={classes.body}>{children}</div>
      </Collapse>
    </Paper>
  );
}
