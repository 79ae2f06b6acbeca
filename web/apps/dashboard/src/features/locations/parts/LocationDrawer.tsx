import { Button, Select, SimpleGrid, Switch, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog, FormDrawer, useRegion, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { DEFAULT_HOURS } from "../../staff/model/week";
import { WeekEditor } from "../../staff/parts/WeekEditor";
import { locationKeys } from "../keys";
import { locationToBody, locationToForm, type Location, type LocationForm } from "../model/location";
import { locationWords } from "../words/locations";
import { PlacedFields } from "./PlacedFields";

type Props = { location: Location | undefined; readOnly: boolean; onClose: () => void };

const ZONES = Intl.supportedValuesOf("timeZone");

export function LocationDrawer({ location, readOnly, onClose }: Props) {
  const t = useText(locationWords);
  const { timeZone } = useRegion();
  const [asks, ask] = useDisclosure(false);
  const form = useForm({
    initialValues: locationToForm(location),
    validate: { name: (name) => (name.trim() ? null : t.needed) },
  });
  const stale = [locationKeys.all, ["slots"]];
  const save = useSave({
    save: (values: LocationForm) =>
      location
        ? api.patch<Location>(`/locations/${location.id}`, locationToBody(values))
        : api.post<Location>("/locations", locationToBody(values)),
    invalidates: stale, form, onDone: onClose,
  });
  const remove = useSave({
    save: () => api.delete(`/locations/${location?.id}`), invalidates: stale, done: t.removed, onDone: onClose,
  });
  const { hasHours, weeklyHours } = form.getValues();
  const limit = (limited: boolean) => {
    form.setFieldValue("hasHours", limited);
    if (limited && weeklyHours.length === 0) form.setFieldValue("weeklyHours", [...DEFAULT_HOURS]);
  };
  const wrongHours = Object.keys(form.errors).find((path) => path.startsWith("weeklyHours"));
  return (
    <>
      <FormDrawer
        opened onClose={onClose} title={location?.name ?? t.create} size={720} isBusy={save.isBusy} isDirty={form.isDirty()}
        error={save.problem} isReadOnly={readOnly} onSubmit={form.onSubmit((values) => save.submit(values))}
        aside={location && !readOnly && <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={ask.open}>{t.remove}</Button>}
      >
        <PlacedFields isElsewhere={readOnly} locationId={location?.id}>
          <TextInput label={t.name} required data-autofocus autoComplete="off" {...form.getInputProps("name")} />
          <TextInput label={t.address} autoComplete="off" {...form.getInputProps("address")} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput label={t.phone} type="tel" autoComplete="off" {...form.getInputProps("phone")} />
            <TextInput label={t.email} type="email" autoComplete="off" {...form.getInputProps("email")} />
          </SimpleGrid>
          <Select
            label={t.timeZone} description={t.timeZoneHint} placeholder={timeZone} data={ZONES} limit={60} clearable searchable
            {...form.getInputProps("timeZone")}
          />
          <Switch
            label={t.hasHours} description={t.hasHoursHint} checked={hasHours}
            onChange={(event) => limit(event.currentTarget.checked)}
          />
          {hasHours && (
            <WeekEditor
              label={t.week} value={weeklyHours} onChange={(week) => form.setFieldValue("weeklyHours", week)}
              error={wrongHours === undefined ? undefined : String(form.errors[wrongHours])}
            />
          )}
          <Switch label={t.isActive} {...form.getInputProps("isActive", { type: "checkbox" })} />
        </PlacedFields>
      </FormDrawer>
      <ConfirmDialog
        opened={asks} onClose={ask.close} title={t.removeTitle(location?.name ?? "")} text={t.removeText} isDangerous
        confirmLabel={t.remove} isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </>
  );
}
