import { cityOf, useText } from "@comptoir/ui";
import { Select } from "@mantine/core";
import { IconWorld } from "@tabler/icons-react";
import { zoneGroups } from "../model/zones";
import { words } from "../words";

type Props = { visitor: string; house: string; value: string; onChange: (zone: string) => void };

/** On whose clock times are told: the visitor's, the house's, or any other that is searched for. */
export function ZoneChoice({ visitor, house, value, onChange }: Props) {
  const t = useText(words);
  const { near, all } = zoneGroups(visitor, house, value);
  const labelOf = (zone: string) => (zone === visitor ? t.yourZone(cityOf(zone)) : t.zone(cityOf(zone)));
  return (
    <Select
      aria-label={t.clock} size="sm" w={250} searchable allowDeselect={false} leftSection={<IconWorld size={17} aria-hidden />} value={value}
      onChange={(zone) => zone && onChange(zone)} nothingFoundMessage={t.noZone} limit={60} maxDropdownHeight={280}
      data={[{ group: t.nearZones, items: near.map((zone) => ({ value: zone, label: labelOf(zone) })) }, { group: t.allZones, items: all.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") })) }]}
    />
  );
}
