import { ActionIcon, Menu } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useFormat, useText } from "@comptoir/ui";
import { copyDay, DAYS, type Day, type WeeklyRange } from "../model/week";
import { weekWords } from "../words/week";

type Props = { day: Day; value: readonly WeeklyRange[]; onChange: (ranges: WeeklyRange[]) => void; disabled: boolean };

/** One day's hours onto another, onto the working days, or onto all. */
export function CopyDayMenu({ day, value, onChange, disabled }: Props) {
  const t = useText(weekWords);
  const format = useFormat();
  const copy = (to: readonly Day[]) => onChange(copyDay(value, day, to));
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={30} disabled={disabled} aria-label={t.copy(format.weekday(day))}>
          <IconCopy size={15} stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t.copyTo}</Menu.Label>
        <Menu.Item onClick={() => copy([1, 2, 3, 4, 5])}>{t.workdays}</Menu.Item>
        <Menu.Item onClick={() => copy(DAYS)}>{t.everyDay}</Menu.Item>
        <Menu.Divider />
        {DAYS.filter((each) => each !== day).map((each) => (
          <Menu.Item key={each} onClick={() => copy([each])} tt="capitalize">{format.weekday(each)}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
