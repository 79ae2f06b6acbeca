import { addMonths, useFormat, useText } from "@comptoir/ui";
import { Alert, Group, Loader, NumberInput, Radio, Select, Stack, Switch, Text } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import type { UseFormReturnType } from "@mantine/form";
import { useSentence } from "@/forms/sentence";
import { useSeriesPreview } from "../../hooks/useSeriesPreview";
import type { BookableService, Frequency } from "../../model/booking";
import { seriesBody, type BookingForm, type Repeat } from "./draft";
import classes from "./RepeatFields.module.css";
import { words } from "./words";

const frequencies: Frequency[] = ["daily", "weekly", "monthly"];

/** A series: how often, until when, and which dates cannot be had before anything is stored. */
export function RepeatFields({ service, form }: { service: BookableService; form: UseFormReturnType<BookingForm> }) {
  const t = useText(words);
  const { repeat, day } = form.values;
  const set = (part: Partial<Repeat>) => form.setValues({ repeat: { ...repeat, ...part } });
  const offered = service.recurring?.intervals?.length ? frequencies.filter((one) => service.recurring?.intervals?.includes(one)) : frequencies;
  const most = service.recurring?.maxOccurrences ?? 52;
  const open = (isOn: boolean) => set({ isOn, frequency: offered.includes(repeat.frequency) ? repeat.frequency : (offered[0] ?? "weekly"), count: Math.min(repeat.count, most), until: repeat.until || addMonths(day, 1) });
  return (
    <Stack gap="sm">
      <Switch label={t.repeat} checked={repeat.isOn} onChange={(event) => open(event.currentTarget.checked)} />
      {repeat.isOn && (
        <Stack gap="sm" role="group" aria-label={t.repeat}>
          <Group grow align="flex-start">
            <Select label={t.frequency} allowDeselect={false} data={offered.map((value) => ({ value, label: t.frequencies[value] }))} value={repeat.frequency} onChange={(value) => set({ frequency: value as Frequency })} />
            <NumberInput label={t.every} min={1} max={12} allowDecimal={false} hideControls={false} suffix={` ${t.units[repeat.frequency](repeat.interval)}`} value={repeat.interval} onChange={(value) => set({ interval: Number(value) || 1 })} />
          </Group>
          {repeat.frequency === "monthly" && (
            <Select label={t.monthlyBy} allowDeselect={false} data={(["date", "weekday"] as const).map((value) => ({ value, label: t.monthly[value] }))} value={repeat.monthlyBy} onChange={(value) => set({ monthlyBy: value as Repeat["monthlyBy"] })} />
          )}
          <Group grow align="flex-start">
            <Select label={t.ends} allowDeselect={false} data={(["count", "date"] as const).map((value) => ({ value, label: t.endsBy[value] }))} value={repeat.ends} onChange={(value) => set({ ends: value as Repeat["ends"] })} />
            {repeat.ends === "count"
              ? <NumberInput label={t.times} min={2} max={most} allowDecimal={false} hideControls={false} value={repeat.count} onChange={(value) => set({ count: Number(value) || 2 })} />
              : <DatePickerInput label={t.until} minDate={day} valueFormat="D MMMM YYYY" value={repeat.until || null} onChange={(value) => set({ until: value ?? "" })} />}
          </Group>
          <Dates form={form} onSkip={(isSkipped) => set({ onConflict: isSkipped ? "skip" : "fail" })} />
        </Stack>
      )}
    </Stack>
  );
}

function Dates({ form, onSkip }: { form: UseFormReturnType<BookingForm>; onSkip: (isSkipped: boolean) => void }) {
  const t = useText(words);
  const format = useFormat();
  const sentence = useSentence();
  const { values } = form;
  const isReady = values.start !== "" && values.end !== "";
  const { data, error, isFetching } = useSeriesPreview(isReady ? seriesBody(values) : null);
  if (!isReady) return <Text size="sm" c="dimmed">{t.pickFirst}</Text>;
  if (error) return <Alert color="red" role="alert">{sentence(error)}</Alert>;
  if (!data) return <Loader size="sm" type="dots" />;
  return (
    <Stack gap="xs" aria-busy={isFetching}>
      <Text size="sm" fw={560} role="status">{t.dates(data.occurrences.length - data.conflicts, data.occurrences.length)} · {format.money(data.total, data.currency)}</Text>
      <ol className={classes.dates}>
        {data.occurrences.map(({ startDate, status, message }) => (
          <li key={startDate} data-off={status !== "free" || undefined}>
            <span className="tabular">{format.day(startDate, "short")}, {format.time(startDate)}</span>
            <span>{status === "free" ? t.free : (message ?? t.notFree)}</span>
          </li>
        ))}
        {data.missingMonths.map((month) => <li key={month} data-off><span>{format.date(`${month.slice(0, 7)}-01`, "month")}</span><span>{t.noSuchDay}</span></li>)}
      </ol>
      {data.conflicts > 0 && (
        <Radio.Group aria-label={t.onConflict} value={values.repeat.onConflict} onChange={(value) => onSkip(value === "skip")}>
          <Stack gap={6}>
            <Radio value="skip" label={t.skip(data.conflicts)} />
            <Radio value="fail" label={t.allOrNothing} />
          </Stack>
        </Radio.Group>
      )}
    </Stack>
  );
}
