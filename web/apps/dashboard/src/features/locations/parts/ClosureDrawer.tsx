import { Button, Select, SimpleGrid, TextInput } from "@mantine/core";
import { DateInput } from "@mantine/dates";
import { useForm } from "@mantine/form";
import { FormDrawer, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { useLocationsInReach } from "../hooks/useLocations";
import { closureKeys } from "../keys";
import { closureToForm, type Closure, type ClosureForm } from "../model/location";
import { locationWords } from "../words/locations";
import { PlacedFields } from "./PlacedFields";

type Props = { closure: Closure | undefined; today: string; readOnly: boolean; onClose: () => void };

export function ClosureDrawer({ closure, today, readOnly, onClose }: Props) {
  const words = useText(locationWords);
  const t = words.closures;
  const locations = useLocationsInReach(closure?.locationId);
  const form = useForm({
    initialValues: closureToForm(closure, today),
    validate: {
      name: (name) => (name.trim() ? null : words.needed),
      endDate: (endDate, { startDate }) => (endDate < startDate ? t.backward : null),
    },
  });
  const stale = [closureKeys.all, ["slots"]];
  const save = useSave({
    save: (values: ClosureForm) =>
      closure ? api.patch<Closure>(`/closures/${closure.id}`, values) : api.post<Closure>("/closures", values),
    invalidates: stale, form, onDone: onClose,
  });
  const remove = useSave({
    save: () => api.delete(`/closures/${closure?.id}`), invalidates: stale, done: t.removed, onDone: onClose,
  });
  const { startDate, endDate } = form.getValues();
  const start = (date: string | null) => {
    if (!date) return;
    form.setFieldValue("startDate", date);
    if (endDate < date) form.setFieldValue("endDate", date);
  };
  return (
    <FormDrawer
      opened onClose={onClose} title={closure ? t.edit : t.create} size="md" isBusy={save.isBusy} isDirty={form.isDirty()}
      error={save.problem} isReadOnly={readOnly} onSubmit={form.onSubmit((values) => save.submit(values))}
      aside={closure && !readOnly && (
        <Button variant="subtle" color="red" c="var(--mantine-color-error)" loading={remove.isBusy} onClick={() => remove.submit(undefined)}>{t.remove}</Button>
      )}
    >
      <PlacedFields isElsewhere={readOnly} locationId={closure?.locationId}>
        <TextInput label={t.name} placeholder={t.namePlaceholder} required data-autofocus {...form.getInputProps("name")} />
        <SimpleGrid cols={2}>
          <DateInput label={t.start} required valueFormat="D MMM YYYY" {...form.getInputProps("startDate")} onChange={start} />
          <DateInput
            label={t.end} required valueFormat="D MMM YYYY" minDate={startDate} {...form.getInputProps("endDate")}
            onChange={(date) => date && form.setFieldValue("endDate", date)}
          />
        </SimpleGrid>
        <Select
          label={t.location} placeholder={t.everyLocation} clearable
          data={locations.map((location) => ({ value: location.id, label: location.name }))} {...form.getInputProps("locationId")}
        />
      </PlacedFields>
    </FormDrawer>
  );
}
