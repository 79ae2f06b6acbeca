import { Alert } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { useLocationOptions } from "../hooks/useLocations";
import { elsewhereWords } from "../words/elsewhere";

/** Why something is shown and cannot be changed: another location's people set it up. */
export function ElsewhereNote({ locationId }: { locationId?: string | null | undefined }) {
  const t = useText(elsewhereWords);
  const name = useLocationOptions().find(({ id }) => id === locationId)?.name;
  return <Alert color="gray">{name ? t.named(name) : t.text}</Alert>;
}
