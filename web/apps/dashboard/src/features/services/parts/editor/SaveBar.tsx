import { Button, Group, Text } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { editorWords } from "../../words/editor";
import classes from "./SaveBar.module.css";

/** Always in reach while there is something to save. */
export function SaveBar({ isNew, isSaving, onDiscard }: { isNew: boolean; isSaving: boolean; onDiscard: () => void }) {
  const t = useText(editorWords);
  return (
    <div className={classes.bar}>
      <Text size="sm" fw={500} className={classes.note}>{!isNew && t.unsaved}</Text>
      <Group gap="xs" wrap="nowrap" ml="auto">
        {!isNew && <Button variant="default" onClick={onDiscard} disabled={isSaving}>{t.discard}</Button>}
        <Button type="submit" loading={isSaving}>{isNew ? t.createAction : t.save}</Button>
      </Group>
    </div>
  );
}
