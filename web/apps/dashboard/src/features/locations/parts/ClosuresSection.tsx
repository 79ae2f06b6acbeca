import { Badge, Button, Text } from "@mantine/core";
import { IconCalendarOff, IconPlus } from "@tabler/icons-react";
import { DataList, daysBetween, EmptyState, Section, useFormat, useRegion, useText, wallOf, type Column } from "@comptoir/ui";
import { useState } from "react";
import { useList } from "@/api/useList";
import { useReach } from "@/session/useReach";
import { usePermission } from "@/session/useSession";
import { useLocationOptions } from "../hooks/useLocations";
import { closureKeys } from "../keys";
import { inOrder, type Closure } from "../model/location";
import { locationWords } from "../words/locations";
import { ClosureDrawer } from "./ClosureDrawer";

/** Days on which a location, or all of them, stays closed. */
export function ClosuresSection() {
  const t = useText(locationWords).closures;
  const { timeZone } = useRegion();
  const mayWrite = usePermission("closure.write");
  const isInReach = useReach();
  const [edited, setEdited] = useState<Closure | "new">();
  const query = { limit: 200 };
  const list = useList<Closure>(closureKeys.list(query), "/closures", query);
  const today = wallOf(new Date(), timeZone).date;
  const columns = useColumns(today);
  const create = (
    <Button variant="default" size="sm" leftSection={<IconPlus size={16} />} onClick={() => setEdited("new")}>{t.create}</Button>
  );
  return (
    <Section title={t.title} description={t.hint} aside={mayWrite && create}>
      <DataList
        label={t.title} list={{ ...list, items: inOrder(list.items.filter((each) => each.source !== "holiday"), today) }} columns={columns} rowKey={(row) => row.id}
        rowName={(row) => row.name} {...(mayWrite && { onOpen: setEdited })}
        empty={<EmptyState compact icon={IconCalendarOff} title={t.emptyTitle} />}
      />
      {edited && (
        <ClosureDrawer
          key={edited === "new" ? "new" : edited.id} closure={edited === "new" ? undefined : edited} today={today} readOnly={edited !== "new" && !isInReach(edited.locationId)}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Section>
  );
}

function useColumns(today: string): Column<Closure>[] {
  const t = useText(locationWords).closures;
  const format = useFormat();
  const locations = useLocationOptions();
  return [
    { key: "name", header: t.name, phone: "title", render: (row) => <Text size="sm" fw={560}>{row.name}</Text> },
    {
      key: "dates", header: t.dates,
      render: (row) => (
        <Text size="sm" className="tabular">
          {format.dates(row.startDate, row.endDate)}
          {row.startDate !== row.endDate && ` · ${t.days(daysBetween(row.startDate, row.endDate) + 1)}`}
        </Text>
      ),
    },
    {
      key: "location", header: t.location,
      render: (row) => <Text size="sm">{locations.find((each) => each.id === row.locationId)?.name ?? t.everyLocation}</Text>,
    },
    {
      key: "status", header: "", phone: "aside", align: "right",
      render: (row) => {
        if (row.endDate < today) return <Badge color="gray">{t.past}</Badge>;
        return row.startDate <= today ? <Badge color="yellow">{t.current}</Badge> : null;
      },
    },
  ];
}
