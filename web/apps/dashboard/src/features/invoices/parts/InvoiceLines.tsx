import { Table, Text } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import priceClasses from "../../bookings/parts/create/PriceFields.module.css";
import type { Invoice } from "../model/invoice";
import { invoiceWords } from "../words";

/** What was invoiced, and the tax by rate. */
export function InvoiceLines({ invoice }: { invoice: Invoice }) {
  const t = useText(invoiceWords);
  const format = useFormat();
  const money = (minor: number) => format.money(minor, invoice.currency);
  const rate = (text: string | null) => (text === null ? t.noVat : t.vatAt(format.number(Number(text))));
  return (
    <div>
      <Table aria-label={t.lines} verticalSpacing={6} horizontalSpacing={0}>
        <Table.Thead>
          <Table.Tr><Table.Th fz="xs" fw={500} c="dimmed">{t.line}</Table.Th><Table.Th ta="right" fz="xs" fw={500} c="dimmed">{t.gross}</Table.Th></Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {invoice.lines.map((line, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                <Text size="sm">{line.quantity > 1 ? `${line.quantity} × ${line.description}` : line.description}</Text>
                <Text size="xs" c="dimmed">{rate(line.vatRate)}</Text>
              </Table.Td>
              <Table.Td ta="right" className="tabular" style={{ whiteSpace: "nowrap" }}><Text size="sm">{money(line.gross)}</Text></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <dl className={priceClasses.lines} style={{ marginTop: 8 }}>
        <div><dt>{t.totalNet}</dt><dd>{money(invoice.net)}</dd></div>
        {invoice.vat.filter(({ tax }) => tax > 0).map((each) => <div key={each.rate ?? ""}><dt>{rate(each.rate)}</dt><dd>{money(each.tax)}</dd></div>)}
        <div data-total><dt>{t.totalGross}</dt><dd>{money(invoice.gross)}</dd></div>
      </dl>
    </div>
  );
}
