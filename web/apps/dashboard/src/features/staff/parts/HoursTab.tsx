import { SegmentedControl, Stack, Text } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { useStaffFormContext } from "../hooks/staffForm";
import type { StaffForm } from "../model/form";
import { staffWords } from "../words/staff";
import { WeekEditor } from "./WeekEditor";

export function HoursTab({ readOnly }: { readOnly: boolean }) {
  const t = useText(staffWords);
  const form = useStaffFormContext();
  const { hoursMode, weeklyHours } = form.getValues();
  const wrong = Object.keys(form.errors).find((path) => path.startsWith("weeklyHours"));
  return (
    <Stack gap="md">
      <SegmentedControl
        aria-label={t.mode} value={hoursMode} fullWidth
        onChange={(mode) => form.setFieldValue("hoursMode", mode as StaffForm["hoursMode"])}
        data={[{ value: "own", label: t.own }, { value: "service", label: t.service }]}
      />
      {hoursMode === "service"
        ? <Text size="sm" c="dimmed">{t.serviceHint}</Text>
        : (
          <WeekEditor
            label={t.week} value={weeklyHours} disabled={readOnly}
            onChange={(week) => form.setFieldValue("weeklyHours", week)}
            error={wrong === undefined ? undefined : String(form.errors[wrong])}
          />
        )}
    </Stack>
  );
}
