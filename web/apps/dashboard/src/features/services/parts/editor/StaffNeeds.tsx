import { ActionIcon, Autocomplete, Group, MultiSelect, NumberInput, Paper, Select, Stack } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import { errorUnder, useServiceFormContext } from "../../hooks/serviceForm";
import { useStaffOptions } from "../../hooks/useNeedOptions";
import { STAFF_CHOICES } from "../../model/document";
import { staffChoices } from "../../model/choices";
import { needsWords } from "../../words/needs";
import { ListHeading } from "./ListHeading";

/** Roles a booking needs, how many of each, and who may fill them. */
export function StaffNeeds() {
  const t = useText(needsWords);
  const form = useServiceFormContext();
  const staff = useStaffOptions();
  const needs = form.getValues().requiredStaff;
  const roles = [...new Set(staff.flatMap((member) => [...member.roles, ...member.skills]))].sort();
  const add = () => form.insertListItem("requiredStaff", { role: "", count: 1, specificStaffIds: [] });
  return (
    <Stack gap="sm">
      <ListHeading title={t.staff} hint={needs.length === 0 ? t.staffEmpty : null} action={t.addStaff} onAdd={add} />
      {needs.map((need, index) => {
        const path = `requiredStaff.${index}`;
        return (
          <Paper key={index} withBorder p="sm" radius="md">
            <Group align="flex-start" gap="sm">
              <Autocomplete
                label={t.role} placeholder={t.rolePlaceholder} data={roles} style={{ flex: "1 1 180px" }}
                {...form.getInputProps(`${path}.role`)}
              />
              <NumberInput
                label={t.count} min={1} max={50} allowDecimal={false} w={90} hideControls={false}
                {...form.getInputProps(`${path}.count`)}
              />
              <MultiSelect
                label={t.who} data={staffChoices(staff, need.specificStaffIds)} searchable clearable
                placeholder={need.specificStaffIds.length === 0 ? t.anyone : undefined} style={{ flex: "2 1 240px" }}
                {...form.getInputProps(`${path}.specificStaffIds`)}
                error={errorUnder(form.errors, `${path}.specificStaffIds`)}
              />
              <ActionIcon
                variant="subtle" color="gray" size="lg" mt={25} aria-label={t.removeStaff(need.role)}
                onClick={() => form.removeListItem("requiredStaff", index)}
              >
                <IconTrash size={17} />
              </ActionIcon>
            </Group>
          </Paper>
        );
      })}
      {needs.length > 0 && (
        <Select
          label={t.choice} allowDeselect={false} maw={320}
          data={STAFF_CHOICES.map((value) => ({ value, label: t.choices[value] }))} {...form.getInputProps("staffChoice")}
        />
      )}
    </Stack>
  );
}
