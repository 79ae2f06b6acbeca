import { ColorInput, NumberInput, Select, SimpleGrid, Stack, Switch, TagsInput, TextInput } from "@mantine/core";
import { useRegion, useText } from "@comptoir/ui";
import { useLocationsInReach } from "../../locations/hooks/useLocations";
import { useMemberOptions } from "../../members/hooks/useMembers";
import { PALETTE } from "../../services/parts/editor/ColorField";
import { useStaffFormContext } from "../hooks/staffForm";
import { staffWords } from "../words/staff";

const ZONES = Intl.supportedValuesOf("timeZone");
const BELOW = ["label", "input", "description", "error"] as const;

/** `ownOnly`: what the house decides (address, role, place, account, rank) is shown and stays. */
export function ProfileTab({ ownOnly }: { ownOnly: boolean }) {
  const t = useText(staffWords);
  const { timeZone } = useRegion();
  const form = useStaffFormContext();
  const locations = useLocationsInReach(form.getInitialValues().locationId);
  const members = useMemberOptions();
  return (
    <Stack gap="md">
      <TextInput label={t.name} required autoComplete="off" data-autofocus {...form.getInputProps("name")} />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <TextInput label={t.email} type="email" autoComplete="off" disabled={ownOnly} {...form.getInputProps("email")} />
        <TextInput label={t.phone} type="tel" autoComplete="off" {...form.getInputProps("phone")} />
        <TagsInput disabled={ownOnly} label={t.roles} description={t.rolesHint} inputWrapperOrder={[...BELOW]} {...form.getInputProps("roles")} />
        <TagsInput disabled={ownOnly} label={t.skills} description={t.skillsHint} inputWrapperOrder={[...BELOW]} {...form.getInputProps("skills")} />
        <Select
          label={t.location} placeholder={t.everyLocation} clearable disabled={ownOnly}
          data={locations.map((location) => ({ value: location.id, label: location.name }))}
          {...form.getInputProps("locationId")}
        />
        <ColorInput label={t.color} swatches={PALETTE} withEyeDropper={false} {...form.getInputProps("color")} />
        {members.length > 0 && (
          <Select
            label={t.user} description={t.userHint} placeholder={t.noUser} clearable searchable disabled={ownOnly} inputWrapperOrder={[...BELOW]}
            data={members.map(({ user }) => ({ value: user.id, label: user.name || user.email }))}
            {...form.getInputProps("userId")}
          />
        )}
        <Select
          label={t.timeZone} description={t.timeZoneHint} placeholder={timeZone} data={ZONES} limit={60} clearable searchable
          inputWrapperOrder={[...BELOW]} {...form.getInputProps("timeZone")}
        />
        <NumberInput
          label={t.priority} description={t.priorityHint} allowDecimal={false} disabled={ownOnly} inputWrapperOrder={[...BELOW]}
          {...form.getInputProps("priority")}
        />
      </SimpleGrid>
      <Switch label={t.isActive} disabled={ownOnly} {...form.getInputProps("isActive", { type: "checkbox" })} />
    </Stack>
  );
}
