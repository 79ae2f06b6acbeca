import { useFormat, useText } from "@comptoir/ui";
import { Stack, Textarea, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useSeriesPreview } from "@/features/bookings/hooks/useSeriesPreview";
import type { CustomField } from "@/features/bookings/model/booking";
import { CustomFieldInputs } from "@/features/bookings/parts/create/CustomFieldInputs";
import { seriesBody, type BookingForm } from "@/features/bookings/parts/create/draft";
import { words as bookingWords } from "@/features/bookings/parts/create/words";
import { GuestsField } from "@/features/bookings/parts/guests/GuestsField";
import { KindChoice } from "@/features/coach/parts/KindChoice";
import { useReasons, useTypes } from "../hooks/usePlanningSettings";
import { words } from "./words";
import classes from "./Wizard.module.css";

/** How they meet, what it is called, and all of it once more before it is made. */
export function SummaryStep({ form, coach }: { form: UseFormReturnType<BookingForm>; coach: string }) {
  const t = useText(words);
  const b = useText(bookingWords);
  const format = useFormat();
  const { values } = form;
  const type = useTypes().data?.find(({ id }) => id === values.serviceId);
  const fields = (type?.customFields ?? []) as CustomField[];
  const reason = useReasons().data?.find(({ id }) => id === values.reasonId);
  const { repeat } = values;
  const { data: series } = useSeriesPreview(repeat.isOn ? seriesBody(values) : null);
  return (
    <Stack>
      <KindChoice label={t.how} kinds={["video", "phone", "in_person"]} value={values.meetingKind} onChange={(meetingKind) => form.setValues({ meetingKind })} error={form.errors.meetingKind} />
      <TextInput label={t.titleLabel} description={t.titleHint} placeholder={type?.name} maxLength={200} {...form.getInputProps("title")} />
      <GuestsField form={form} />
      {fields.length > 0 && <CustomFieldInputs fields={fields} form={form} />}
      <Textarea label={t.notes} autosize minRows={2} {...form.getInputProps("notes")} />
      <section className={classes.summary} aria-label={t.summary}>
        <b>{values.title || type?.name}</b>
        <span className={classes.when}>{values.start && `${format.day(values.start, "long")}, ${format.span(values.start, values.end)}`}</span>
        {repeat.isOn && series && (
          <span>{[repeat.interval === 1 && b.frequencies[repeat.frequency], b.dates(series.occurrences.length - series.conflicts, series.occurrences.length), format.money(series.total, series.currency)].filter(Boolean).join(" · ")}</span>
        )}
        <span>{[values.contactName, coach && `${t.with.toLowerCase()} ${coach}`, reason?.label].filter(Boolean).join(" · ")}</span>
      </section>
    </Stack>
  );
}
