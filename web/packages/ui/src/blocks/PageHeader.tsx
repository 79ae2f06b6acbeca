import { Group, Stack, Text, Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";

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
      <Group justify="space-between" gap="xs">
        <Title order={1}>{title}</Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {description && <Text c="dimmed" size="sm" maw={720} component="div">{description}</Text>}
    </Stack>
  );
}
