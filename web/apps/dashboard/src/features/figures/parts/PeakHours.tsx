import { Group, Skeleton, Text } from "@mantine/core";
import { ErrorState, Section, useFormat, useText } from "@comptoir/ui";
import { usePeakHours, type Filters } from "../hooks/useFigures";
import { hoursShown } from "../model/figures";
import type { Span } from "../model/period";
import { figureWords } from "../words";
import classes from "./PeakHours.module.css";

const SHADES = 5;

/** A week of hours, darker where more bookings begin; a table, so that it can be read as well as seen. */
export function PeakHours({ span, filters }: { span: Span; filters: Filters }) {
  const t = useText(figureWords);
  const format = useFormat();
  const { data, error, refetch } = usePeakHours(span, filters);
  const cells = data?.cells ?? [];
  const most = Math.max(1, ...cells.map((cell) => cell.bookings));
  const hours = hoursShown(cells);
  const count = (day: number, hour: number) => cells.find((cell) => cell.dayOfWeek === day && cell.hour === hour)?.bookings ?? 0;
  return (
    <Section title={t.peak} description={t.peakHint}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} compact />}
      {!data && !error && <Skeleton h={240} />}
      {data && (
        <>
          <div className={classes.scroll} tabIndex={0} role="region" aria-label={t.peak}>
            <table className={classes.map}>
              <thead>
                <tr>
                  <td />
                  {hours.map((hour) => <th key={hour} scope="col">{t.hour(hour)}</th>)}
                </tr>
              </thead>
              <tbody>
                {[1, 2, 3, 4, 5, 6, 7].map((day) => (
                  <tr key={day}>
                    <th scope="row">{format.weekday(day, "short")}</th>
                    {hours.map((hour) => {
                      const bookings = count(day, hour);
                      const shade = bookings === 0 ? 0 : Math.max(1, Math.round((SHADES * bookings) / most));
                      return (
                        <td key={hour} data-shade={shade} title={t.cell(format.weekday(day), String(hour), bookings)}>
                          <span>{bookings > 0 ? bookings : ""}</span>
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <Group gap={6} justify="flex-end" aria-hidden>
            <Text size="xs" c="dimmed">{t.few}</Text>
            {Array.from({ length: SHADES }, (_, index) => <span key={index} className={classes.key} data-shade={index + 1} />)}
            <Text size="xs" c="dimmed">{t.many}</Text>
          </Group>
        </>
      )}
    </Section>
  );
}
