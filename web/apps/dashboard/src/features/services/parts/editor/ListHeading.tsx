import { Button, Group, Text, Title } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { ReactNode } from "react";

type Props = { title: string; hint: ReactNode; action?: string; onAdd?: () => void; aside?: ReactNode };

/** Above a list that grows: what it is, and the button that adds to it. */
export function ListHeading({ title, hint, action, onAdd, aside }: Props) {
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div style={{ flex: "1 1 260px" }}>
        <Title order={3} size="h4">{title}</Title>
        <Text size="sm" c="dimmed">{hint}</Text>
      </div>
      {aside}
      {action && onAdd && (
        <Button variant="default" size="xs" leftSection={<IconPlus size={15} />} onClick={onAdd}>{action}</Button>
      )}
    </Group>
  );
}
