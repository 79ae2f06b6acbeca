import { Center, Stack, Text, ThemeIcon, Title } from "@mantine/core";
import { IconMoodEmpty } from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";

type Props = {
  title: string;
  text?: ReactNode;
  icon?: ComponentType<{ size?: number; stroke?: number }>;
  /** What to do about it: usually one button. */
  action?: ReactNode;
  compact?: boolean;
  /** 1 where it is all there is on the page. */
  order?: 1 | 2;
};

/** Says why there is nothing here, and what to do next. */
export function EmptyState({ title, text, icon: Icon = IconMoodEmpty, action, compact = false, order = 2 }: Props) {
  return (
    <Center py={compact ? "lg" : 56} px="md">
      <Stack align="center" gap="xs" maw={420} ta="center">
        <ThemeIcon variant="light" size={52} radius="xl" aria-hidden>
          <Icon size={26} stroke={1.6} />
        </ThemeIcon>
        <Title order={order} size="h3">{title}</Title>
        {text && <Text c="dimmed" size="sm" style={{ textWrap: "balance" }}>{text}</Text>}
        {action && <div style={{ marginTop: 8 }}>{action}</div>}
      </Stack>
    </Center>
  );
}
