import { Button, Group, Select, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { useResourceOptions } from "../../hooks/useNeedOptions";
import { nameInDocument, resourceChoices } from "../../model/choices";
import { referenceFor } from "../../model/ids";
import { needsWords } from "../../words/needs";
import { ListHeading } from "./ListHeading";
import { ResourceNeed } from "./ResourceNeed";

/** Rooms, equipment and vehicles a booking takes: existing ones, or new ones created with the service. */
export function ResourceNeeds() {
  const t = useText(needsWords);
  const form = useServiceFormContext();
  const resources = useResourceOptions();
  const needs = form.getValues().requiredResources;
  const names = resources.map(nameInDocument);

  const pick = (name: string | null) => {
    const found = resources.find((each) => nameInDocument(each) === name);
    if (found) add(nameInDocument(found), found.name, found.type);
  };
  const add = (id: string, name: string, type: string) =>
    form.insertListItem("requiredResources", { id, name, type, quantity: 1, selection: "" });
  const rename = (index: number, name: string) => {
    const need = needs[index];
    if (!need) return;
    form.setFieldValue(`requiredResources.${index}.name`, name);
    const others = [...names, ...needs.filter((_, at) => at !== index).map((each) => each.id)];
    if (!names.includes(need.id)) form.setFieldValue(`requiredResources.${index}.id`, referenceFor(name, others));
  };

  return (
    <Stack gap="sm">
      <ListHeading title={t.resources} hint={needs.length === 0 ? t.resourcesEmpty : t.selectionHint} />
      {needs.map((need, index) => (
        <ResourceNeed
          key={index} index={index} isKnown={names.includes(need.id) || resources.some((each) => each.id === need.id)}
          onRename={(name) => rename(index, name)}
        />
      ))}
      <Group gap="sm">
        <Select
          aria-label={t.addResource} placeholder={t.addResource} data={resourceChoices(resources, needs)} searchable
          value={null} onChange={pick} style={{ flex: "1 1 220px" }} maw={320} nothingFoundMessage={<Text size="sm">{t.newResourceHint}</Text>}
        />
        <Button
          variant="default" leftSection={<IconPlus size={15} />}
          onClick={() => add(referenceFor("", [...names, ...needs.map((each) => each.id)]), "", "equipment")}
        >
          {t.newResource}
        </Button>
      </Group>
    </Stack>
  );
}
