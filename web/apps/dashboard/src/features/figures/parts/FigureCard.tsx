import { Paper, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** One figure at a glance, and what stands below it. */
export function FigureCard({ name, value, children }: { name: string; value: string; children?: ReactNode }) {
  return (
    <Paper component="section" aria-label={name} p="md" bg="var(--comptoir-surface)" style={{ border: "1px solid var(--comptoir-line)" }}>
      <Text size="sm" c="dimmed">{name}</Text>
      <Text fz={26} fw={620} lh={1.3} className="tabular">{value}</Text>
      {children}
    </Paper>
  );
}
