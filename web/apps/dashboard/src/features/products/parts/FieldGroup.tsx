import { Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** Fields that belong together, under a small heading. */
export function FieldGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack gap="md" component="section" pt="md" style={{ borderTop: "1px solid var(--comptoir-line)" }}>
      <Title order={3} size="h4">{title}</Title>
      {children}
    </Stack>
  );
}
