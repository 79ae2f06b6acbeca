import { Button, Group, Select } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import { Section, useRegion, useText } from "@comptoir/ui";
import { IconFileSpreadsheet, IconPrinter } from "@tabler/icons-react";
import { useState } from "react";
import { useDownload } from "@/api/useDownload";
import { usePermission } from "@/session/useSession";
import { weekOf } from "../model/calendars";
import { usePeople } from "./useNamed";
import { calendarWords } from "../words";

/** The appointments of a period for a spreadsheet or on paper; a coach's are their own. */
export function ExportSection() {
  const t = useText(calendarWords);
  const { timeZone } = useRegion();
  const seesEverybody = usePermission("booking.of_others");
  const people = usePeople({ others: true, enabled: seesEverybody });
  const file = useDownload();
  const [[from, to], setPeriod] = useState<[string | null, string | null]>(() => weekOf(new Date().toLocaleDateString("sv-SE", { timeZone })));
  const [staffId, setStaffId] = useState<string | null>(null);
  const save = (kind: "pdf" | "csv") => file.save(`/calendar/export.${kind}`, { from, to, staffId });
  const isReady = from !== null && to !== null;
  return (
    <Section title={t.export} description={t.exportHint}>
      <Group align="flex-end">
        <DatePickerInput type="range" label={t.period} valueFormat="D MMM YYYY" allowSingleDateInRange value={[from, to]} onChange={setPeriod} style={{ flex: "1 1 220px", maxWidth: 320 }} />
        {seesEverybody && (
          <Select
            label={t.person} placeholder={t.everybody} clearable searchable data={people.map(({ id, name }) => ({ value: id, label: name }))} value={staffId}
            onChange={setStaffId} style={{ flex: "1 1 180px", maxWidth: 260 }}
          />
        )}
      </Group>
      <Group>
        <Button variant="default" leftSection={<IconPrinter size={17} />} disabled={!isReady} loading={file.isBusy} onClick={() => save("pdf")}>{t.pdf}</Button>
        <Button variant="default" leftSection={<IconFileSpreadsheet size={17} />} disabled={!isReady} loading={file.isBusy} onClick={() => save("csv")}>{t.csv}</Button>
      </Group>
    </Section>
  );
}
