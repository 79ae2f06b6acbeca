import { Anchor } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { editorWords } from "../../words/editor";

export function BackLink() {
  const t = useText(editorWords);
  return (
    <Anchor component={Link} to="/services" size="sm" c="dimmed" mb={6} style={{ display: "inline-flex", alignItems: "center", gap: 6 }}>
      <IconArrowLeft size={15} aria-hidden />{t.back}
    </Anchor>
  );
}
