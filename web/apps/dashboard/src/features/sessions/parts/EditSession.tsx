import { Alert, NumberInput, SimpleGrid, TextInput } from "@mantine/core";
import { DateInput, TimeInput } from "@mantine/dates";
import { useForm } from "@mantine/form";
import { FormDrawer, instantOf, useText, wallOf } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterChange } from "../../bookings/hooks/useBookingAction";
import type { GroupSession } from "../model/session";
import { sessionWords } from "../words";

type Form = { title: string; capacity: number | ""; date: string; time: string };

/** Title and seats; another time moves everybody. */
export function EditSession({ session, onClose }: { session: GroupSession; onClose: () => void }) {
  const t = useText(sessionWords).editForm;
  const start = wallOf(session.startDate, session.timeZone);
  const form = useForm<Form>({
    initialValues: { title: session.title ?? "", capacity: session.capacity, date: start.date, time: start.time },
  });
  const { title, capacity, date, time } = form.values;
  const moves = date !== start.date || time !== start.time;
  const save = useSave({
    save: () => {
      const begins = instantOf(date, time, session.timeZone);
      const lasts = Date.parse(session.endDate) - Date.parse(session.startDate);
      return api.patch<GroupSession>(`/sessions/${session.id}`, {
        ...(title.trim() !== (session.title ?? "") && { title: title.trim() || null }),
        ...(capacity !== "" && capacity !== session.capacity && { capacity }),
        ...(moves && { startDate: begins.toISOString(), endDate: new Date(begins.getTime() + lasts).toISOString() }),
      });
    },
    invalidates: staleAfterChange, form, done: t.saved, onDone: onClose,
  });
  return (
    <FormDrawer opened onClose={onClose} title={t.title} size="md" isBusy={save.isBusy} isDirty={form.isDirty()} error={save.problem} onSubmit={form.onSubmit((values) => save.submit(values))}>
      <TextInput label={t.name} description={t.nameHint} placeholder={session.serviceName} maxLength={200} {...form.getInputProps("title")} />
      <NumberInput label={t.capacity} min={1} allowDecimal={false} {...form.getInputProps("capacity")} />
      <SimpleGrid cols={2}>
        <DateInput label={t.date} valueFormat="D MMM YYYY" {...form.getInputProps("date")} onChange={(value) => value && form.setFieldValue("date", value)} />
        <TimeInput label={t.start} {...form.getInputProps("time")} />
      </SimpleGrid>
      {moves && <Alert color="yellow">{t.moves}</Alert>}
    </FormDrawer>
  );
}
