import { Anchor, SegmentedControl, Text } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { Link } from "@tanstack/react-router";
import { toRow } from "@/features/notifications/model/reminders";
import { ReminderRows } from "@/features/notifications/parts/ReminderRows";
import { reminderWords as lengthWords } from "@/features/notifications/reminders.words";
import { useOrganization } from "@/features/organization/hooks/useOrganization";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { reminderWords } from "../../words/reminders";

/** When clients are reminded of this service: as the organization does, or in its own way. */
export function RemindersSection({ readOnly }: { readOnly: boolean }) {
  const t = useText(reminderWords);
  const said = useText(lengthWords);
  const form = useServiceFormContext();
  const { reminders } = form.getValues();
  const { data: house, isPending } = useOrganization();
  const usual = house?.rules.reminders.map(toRow);
  return (
    <>
      <SegmentedControl
        aria-label={t.whose} value={reminders ? "own" : "house"} disabled={readOnly || isPending}
        data={[{ value: "house", label: t.house }, { value: "own", label: t.own }]}
        onChange={(whose) => form.setFieldValue("reminders", whose === "own" ? usual ?? [] : null)}
      />
      {reminders
        ? <ReminderRows rows={reminders} disabled={readOnly} none={t.never} onChange={(rows) => form.setFieldValue("reminders", rows)} />
        : usual && (
          <Text size="sm" c="dimmed">
            {usual.length === 0 ? t.houseNever : t.houseSays(usual.map((row) => `${said.ahead(said.length(row))} (${said.channels[row.channel]})`).join(", "))}{" "}
            <Anchor component={Link} to="/notifications" inherit underline="always">{t.change}</Anchor>
          </Text>
        )}
    </>
  );
}
