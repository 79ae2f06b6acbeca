import { Divider, NumberInput, SegmentedControl, SimpleGrid, Text, Title } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import { useState } from "react";
import { WeekEditor } from "../../../staff/parts/WeekEditor";
import { DEFAULT_HOURS } from "../../../staff/model/week";
import { errorUnder, useServiceFormContext } from "../../hooks/serviceForm";
import { isGroup } from "../../model/document";
import { availabilityWords } from "../../words/availability";
import { DurationField } from "./DurationField";
import { SpecialDays } from "./SpecialDays";

/** When it can be booked: the week, the exceptions, the pace, the window. */
export function AvailabilitySection({ readOnly }: { readOnly: boolean }) {
  const t = useText(availabilityWords);
  const format = useFormat();
  const form = useServiceFormContext();
  const { availableSlots, duration, type } = form.getValues();
  const [own, setOwn] = useState(availableSlots.length > 0);
  const choose = (mode: string) => {
    setOwn(mode === "own");
    form.setFieldValue("availableSlots", mode === "own" ? [...DEFAULT_HOURS] : []);
  };
  return (
    <>
      <div>
        <Text size="sm" fw={500} mb={6}>{t.mode}</Text>
        <SegmentedControl
          aria-label={t.mode} value={own ? "own" : "follow"} onChange={choose} fullWidth
          data={[{ value: "own", label: t.own }, { value: "follow", label: t.follow }]}
        />
        {!own && <Text size="sm" c="dimmed" mt={8}>{isGroup(type) ? t.followGroupHint : t.followHint}</Text>}
      </div>
      {own && (
        <WeekEditor
          label={t.week} value={availableSlots} disabled={readOnly}
          onChange={(slots) => form.setFieldValue("availableSlots", slots)}
          error={errorUnder(form.errors, "availableSlots")}
        />
      )}
      <Divider />
      <SpecialDays />
      <Divider />
      <div>
        <Title order={3} size="h4">{t.pace}</Title>
        <Text size="sm" c="dimmed">{t.bufferHint}</Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="md">
        <DurationField path="slotStep" label={t.slotStep} placeholder={format.duration(Number(duration))} shortcuts={[15, 30, 60]} />
        <DurationField path="bufferBefore" label={t.before} placeholder="0" shortcuts={[5, 10, 15]} />
        <DurationField path="bufferAfter" label={t.after} placeholder="0" shortcuts={[5, 10, 15]} />
      </SimpleGrid>
      <Divider />
      <Title order={3} size="h4">{t.window}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <NumberInput
          label={t.minAdvance} description={t.minAdvanceHint} min={0} suffix={t.minAdvanceSuffix}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...form.getInputProps("bookingWindow.minAdvanceHours")}
        />
        <NumberInput
          label={t.maxAdvance} description={t.maxAdvanceHint} min={1} allowDecimal={false} suffix={t.maxAdvanceSuffix}
          inputWrapperOrder={["label", "input", "description", "error"]}
          {...form.getInputProps("bookingWindow.maxAdvanceDays")}
        />
      </SimpleGrid>
    </>
  );
}
