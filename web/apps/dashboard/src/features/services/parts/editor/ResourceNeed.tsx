import { ActionIcon, Group, NumberInput, Paper, Select, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { kindChoices } from "../../../resources/model/resource";
import { kindWords } from "../../../resources/words/kinds";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { needsWords } from "../../words/needs";

type Props = { index: number; isKnown: boolean; onRename: (name: string) => void };

/** One resource asked for; its name and kind are free until it exists. */
export function ResourceNeed({ index, isKnown, onRename }: Props) {
  const t = useText(needsWords);
  const kinds: Record<string, string> = useText(kindWords);
  const form = useServiceFormContext();
  const path = `requiredResources.${index}`;
  const need = form.getValues().requiredResources[index];
  if (!need) return null;
  return (
    <Paper withBorder p="sm" radius="md">
      <Group align="flex-start" gap="sm">
        <TextInput
          label={t.name} description={isKnown ? undefined : t.newResourceHint} readOnly={isKnown}
          variant={isKnown ? "filled" : "default"} style={{ flex: "2 1 200px" }}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...form.getInputProps(`${path}.name`)} onChange={(event) => onRename(event.currentTarget.value)}
        />
        {isKnown
          ? <TextInput label={t.kind} value={kinds[need.type] ?? need.type} readOnly variant="filled" style={{ flex: "1 1 130px" }} />
          : (
            <Select
              label={t.kind} data={kindChoices(kinds, need.type)} allowDeselect={false} style={{ flex: "1 1 130px" }}
              {...form.getInputProps(`${path}.type`)}
            />
          )}
        <NumberInput
          label={t.quantity} min={1} allowDecimal={false} w={90} hideControls={false}
          {...form.getInputProps(`${path}.quantity`)}
        />
        <Select
          label={t.selection} allowDeselect={false} style={{ flex: "1 1 170px" }}
          data={[
            { value: "", label: t.selectionAuto }, { value: "any", label: t.selectionAny }, { value: "all", label: t.selectionAll },
          ]}
          {...form.getInputProps(`${path}.selection`)}
        />
        <ActionIcon
          variant="subtle" color="gray" size="lg" mt={25} aria-label={t.removeResource(need.name)}
          onClick={() => form.removeListItem("requiredResources", index)}
        >
          <IconTrash size={17} />
        </ActionIcon>
      </Group>
    </Paper>
  );
}
