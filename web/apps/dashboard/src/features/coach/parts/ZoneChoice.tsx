import { cityOf, useText } from "@comptoir/ui";
import { Select } from "@mantine/core";
import { IconWorld } from "@tabler/icons-react";
import { words } from "../words";

type Props = { visitor: string; house: string; value: string; onChange: (zone: string) => void };

/** On whose clock times are told, where a visitor's differs from the house's. */
export function ZoneChoice({ visitor, house, value, onChange }: Props) {
  const t = useText(words);
  return (
    <Select
      aria-label={t.clock} size="sm" w={250} allowDeselect={false} leftSection={<IconWorld size={17} aria-hidden />} value={value} onChange={(zone) => zone && onChange(zone)}
      data={[{ value: visitor, label: t.yourZone(cityOf(visitor)) }, { value: house, label: t.zone(cityOf(house)) }]}
    />
  );
}
