import { Group, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";

type Props = { title?: string; description?: ReactNode; aside?: ReactNode; children: ReactNode };

/** A titled card: one group of settings, one part of a page. */
export function Section({ title, description, aside, children }: Props) {
  return (
    <Paper
      component="section"
      p={{ base: "md", sm: "lg" }}
      bg="var(--comptoir-surface)"
      style={{ border: "1px solid var(--comptoir-line)", boxShadow: "var(--comptoir-shadow)" }}
    >
      <Stack gap="md">
        {(title || aside) && (
          <Group justify="space-between" align="flex-start" gap="sm">
            <Stack gap={2} maw={560}>
              {title && <Title order={2} size="h3" className="sentence">{title}</Title>}
              {description && <Text size="sm" c="dimmed">{description}</Text>}
            </Stack>
            {aside}
          </Group>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
