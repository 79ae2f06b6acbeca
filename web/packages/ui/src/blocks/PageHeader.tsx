import { Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import classes from "./PageHeader.module.css";

type Props = {
  title: string;
  description?: ReactNode;
  /** Buttons; the primary one last, so that it sits at the edge. */
  actions?: ReactNode;
  /** A link above the title, towards the list this page came from. */
  above?: ReactNode;
};

/** The one `h1` of a page; also names the browser tab. */
export function PageHeader({ title, description, actions, above }: Props) {
  useEffect(() => {
    document.title = `${title} · Comptoir`;
  }, [title]);
  return (
    <Stack gap={4} mb="lg">
      {above}
      <Group gap="xs">
        <Title order={1} className={classes.title}>{title}</Title>
        {actions && <div className={classes.actions}>{actions}</div>}
      </Group>
      {description && <Text c="dimmed" size="sm" maw={720} component="div" style={{ textWrap: "pretty" }}>{description}</Text>}
    </Stack>
  );
}
