import { useFormat, useText } from "@comptoir/ui";
import { Skeleton, Text } from "@mantine/core";
import { useSeries } from "../../hooks/useSeries";
import type { Booking } from "../../model/booking";
import { isInSeries } from "../../model/move";
import { StatusBadge } from "../StatusBadge";
import classes from "./SeriesSection.module.css";
import { words } from "./words";

/** The other dates of a series, one click away. */
export function SeriesSection({ booking, onOther }: { booking: Booking; onOther?: ((id: string) => void) | undefined }) {
  const t = useText(words);
  const format = useFormat();
  const series = useSeries(booking.id, isInSeries(booking));
  if (!isInSeries(booking)) return null;
  if (series.isPending) return <Skeleton height={40} />;
  if (!series.data || series.data.length < 2) return null;
  return (
    <section aria-label={t.series}>
      <Text size="sm" fw={560} mb={6}>{t.seriesCount(series.data.length)}</Text>
      <ol className={classes.list}>
        {series.data.map((one) => (
          <li key={one.id}>
            <button type="button" aria-current={one.id === booking.id || undefined} disabled={!onOther || one.id === booking.id} onClick={() => onOther?.(one.id)}>
              <span className="tabular">{format.day(one.startDate, "short")}, {format.span(one.startDate, one.endDate)}</span>
              <StatusBadge booking={one} />
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
