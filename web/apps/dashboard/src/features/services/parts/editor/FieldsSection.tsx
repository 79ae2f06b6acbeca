import { Button, Menu, Stack, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { EmptyState, useText } from "@comptoir/ui";
import { useState } from "react";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { FIELD_TYPES, type FieldType } from "../../model/document";
import { emptyField } from "../../model/form";
import { fieldWords } from "../../words/fields";
import { FieldCard } from "./FieldCard";
import { FIELD_ICONS } from "./fieldIcons";

/** Questions asked when booking, in the order clients see them; one open at a time. */
export function FieldsSection() {
  const t = useText(fieldWords);
  const form = useServiceFormContext();
  const fields = form.getValues().customFields;
  const [opened, setOpened] = useState<number>();
  const add = (type: FieldType) => {
    form.insertListItem("customFields", emptyField(type));
    setOpened(fields.length);
  };
  const move = (from: number, to: number) => {
    form.reorderListItem("customFields", { from, to });
    setOpened((now) => (now === from ? to : now === to ? from : now));
  };
  const menu = (
    <Menu shadow="md" position="bottom-start" width={210}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconPlus size={15} />} w="fit-content">{t.add}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {FIELD_TYPES.map((type) => {
          const Icon = FIELD_ICONS[type];
          return (
            <Menu.Item key={type} leftSection={<Icon size={16} stroke={1.7} />} onClick={() => add(type)}>
              {t.types[type]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
  if (fields.length === 0) return <EmptyState compact title={t.empty} text={t.intro} action={menu} />;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">{t.intro}</Text>
      {fields.map((_, index) => (
        <FieldCard
          key={index} index={index} count={fields.length} opened={opened === index}
          onToggle={() => setOpened(opened === index ? undefined : index)} onMove={move}
          onRemove={() => {
            form.removeListItem("customFields", index);
            setOpened(undefined);
          }}
        />
      ))}
      {menu}
    </Stack>
  );
}
