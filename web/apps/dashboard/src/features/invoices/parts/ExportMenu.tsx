import { Button, Menu, Text } from "@mantine/core";
import { IconChevronDown, IconDownload } from "@tabler/icons-react";
import { useRegion, useText, wallOf } from "@comptoir/ui";
import { useDownload } from "@/api/useDownload";
import { yearsUntil } from "../model/invoice";
import { invoiceWords } from "../words";

const YEARS_SHOWN = 3;

/** For the accountant: a table of the days shown, and the legal file of a year. */
export function ExportMenu({ period }: { period: { from: string | undefined; to: string | undefined } }) {
  const t = useText(invoiceWords);
  const { timeZone } = useRegion();
  const { save, isBusy } = useDownload();
  const year = Number(wallOf(new Date(), timeZone).date.slice(0, 4));
  return (
    <Menu position="bottom-end" shadow="md" width={290}>
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={17} />} rightSection={<IconChevronDown size={15} />} loading={isBusy}>{t.export}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save("/invoices/export.csv", period)}>
          {t.exportCsv}
          <Text size="xs" c="dimmed">{t.exportHint}</Text>
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t.fec}</Menu.Label>
        {yearsUntil(year, YEARS_SHOWN).map((each) => <Menu.Item key={each} onClick={() => save("/invoices/fec", { year: each })}>{t.fecOf(each)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
