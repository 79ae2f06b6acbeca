import { useText } from "@comptoir/ui";
import { Stack, Text, Title } from "@mantine/core";
import { useEffect, type ReactNode } from "react";
import { useArea } from "../hooks/useArea";
import { words } from "../words";

/** The page's only h1, which names the tab with the house. */
export function AreaPage({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const t = useText(words);
  const { me } = useArea();
  useEffect(() => {
    document.title = t.tab(title, me.organization.name);
  }, [t, title, me.organization.name]);
  return (
    <Stack gap="lg">
      <div>
        <Title order={1} size="h2">{title}</Title>
        {text && <Text c="dimmed" size="sm">{text}</Text>}
      </div>
      {children}
    </Stack>
  );
}
