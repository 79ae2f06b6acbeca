import { Divider, NumberInput, SimpleGrid, Switch, Text, Title } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { isGroup } from "../../model/document";
import { needsWords } from "../../words/needs";
import { GroupRules } from "./GroupRules";

const BELOW = ["label", "input", "description", "error"] as const;

/** How many people, how many bookings each, and whether someone agrees first. */
export function ParticipantsSection() {
  const t = useText(needsWords);
  const form = useServiceFormContext();
  const group = isGroup(form.getValues().type);
  const clientLimits = [["activePerClient", t.activeLimit], ["perDay", t.dayLimit], ["perWeek", t.weekLimit]] as const;
  const serviceLimits = [["perDay", t.dayLimit], ["perWeek", t.weekLimit], ["perMonth", t.monthLimit]] as const;
  return (
    <>
      <div>
        <Title order={3} size="h4">{group ? t.seats : t.people}</Title>
        <Text size="sm" c="dimmed">{group ? t.seatsHint : t.peopleHint}</Text>
      </div>
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="md">
        <NumberInput label={t.min} min={1} allowDecimal={false} {...form.getInputProps("minParticipants")} />
        <NumberInput label={t.max} min={1} allowDecimal={false} {...form.getInputProps("maxParticipants")} />
      </SimpleGrid>
      {group && <GroupRules />}
      <Switch label={t.waitlist} description={t.waitlistHint} {...form.getInputProps("waitlist", { type: "checkbox" })} />
      <Switch
        label={t.approval} description={t.approvalHint}
        {...form.getInputProps("requireApproval", { type: "checkbox" })}
      />
      <Switch label={t.allowGuests} description={t.allowGuestsHint} {...form.getInputProps("allowGuests", { type: "checkbox" })} />
      <Divider />
      <Title order={3} size="h4">{t.limits}</Title>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        {clientLimits.map(([key, label]) => (
          <NumberInput
            key={key} label={label} placeholder={t.noLimit} min={1} allowDecimal={false}
            inputWrapperOrder={[...BELOW]} {...form.getInputProps(`limits.${key}`)}
          />
        ))}
      </SimpleGrid>
      <div>
        <Title order={3} size="h4">{t.serviceLimits}</Title>
        <Text size="sm" c="dimmed">{t.serviceLimitsHint}</Text>
      </div>
      <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="md">
        {serviceLimits.map(([key, label]) => (
          <NumberInput
            key={key} label={label} placeholder={t.noLimit} min={1} allowDecimal={false}
            inputWrapperOrder={[...BELOW]} {...form.getInputProps(`limits.service.${key}`)}
          />
        ))}
      </SimpleGrid>
    </>
  );
}
