import { Alert, Badge, Group, List, NumberInput, SegmentedControl, Select, SimpleGrid, Text, TextInput } from "@mantine/core";
import { DateInput, TimeInput } from "@mantine/dates";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { Refused } from "@comptoir/client";
import { FormDrawer, useFormat, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterChange } from "../../bookings/hooks/useBookingAction";
import { useStaffOptions } from "../../services/hooks/useNeedOptions";
import type { Service } from "../../services/model/document";
import { datesOf, planToBody, type GroupSession, type PlanForm } from "../model/session";
import { sessionWords } from "../words";

type Props = { services: Service[]; day: string; onClose: () => void; onPlanned: (date: string) => void };
type Conflict = { startDate: string; reason: string };

/** One session, or a run of them that can be sold whole: all of its dates or none. */
export function PlanDrawer({ services, day, onClose, onPlanned }: Props) {
  const t = useText(sessionWords).planForm;
  const format = useFormat();
  const { timeZone } = useRegion();
  const staff = useStaffOptions();
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const form = useForm<PlanForm>({
    initialValues: {
      serviceId: services.length === 1 ? (services[0]?.id ?? null) : null, kind: "one", date: day, time: "18:00", minutes: "", every: 1, count: 6, title: "",
      capacity: "", minParticipants: "", staffId: null,
    },
    validate: { serviceId: (id) => (id ? null : t.needed), time: (time) => (/^\d\d:\d\d/.test(time) ? null : t.needed) },
  });
  const { kind, every, serviceId } = form.values;
  const service = services.find((each) => each.id === serviceId);
  const dates = datesOf(form.values);
  const save = useSave({
    save: (values: PlanForm) =>
      api.post<{ items: GroupSession[] }>("/sessions", planToBody({ ...values, time: values.time.slice(0, 5) }, service?.timeZone ?? timeZone)).catch((error: unknown) => {
        setConflicts(error instanceof Refused ? ((error.problem["conflicts"] as Conflict[] | undefined) ?? []) : []);
        throw error;
      }),
    invalidates: staleAfterChange, form, done: null,
    onDone: ({ items }, values) => {
      notifications.show({ message: t.done(items.length), color: "pine" });
      onPlanned(values.date);
    },
  });
  return (
    <FormDrawer
      opened onClose={onClose} title={t.title} size="md" submitLabel={t.submit} isBusy={save.isBusy} isDirty={form.isDirty()}
      error={conflicts.length > 0 ? null : save.problem} onSubmit={form.onSubmit((values) => { setConflicts([]); save.submit(values); })}
    >
      {conflicts.length > 0 && (
        <Alert color="red" role="alert" title={t.conflicts}>
          <List size="sm">{conflicts.map((each) => <List.Item key={each.startDate}>{format.dateTime(each.startDate)}</List.Item>)}</List>
        </Alert>
      )}
      <Select
        label={t.service} required searchable allowDeselect={false} data={services.map((each) => ({ value: each.id, label: each.name }))}
        {...form.getInputProps("serviceId")}
      />
      <SegmentedControl fullWidth aria-label={t.kind} data={[{ value: "one", label: t.one }, { value: "run", label: t.run }]} {...form.getInputProps("kind")} />
      <SimpleGrid cols={{ base: 2, xs: 3 }}>
        <DateInput label={kind === "one" ? t.date : t.first} valueFormat="D MMM YYYY" {...form.getInputProps("date")} onChange={(value) => value && form.setFieldValue("date", value)} />
        <TimeInput label={t.time} {...form.getInputProps("time")} />
        <NumberInput label={t.minutes} min={1} allowDecimal={false} suffix={t.minutesSuffix} placeholder={service && `${service.duration}${t.minutesSuffix}`} {...form.getInputProps("minutes")} />
      </SimpleGrid>
      {kind === "run" && (
        <>
          <SimpleGrid cols={2}>
            <NumberInput label={t.every} min={1} max={52} allowDecimal={false} suffix={t.everySuffix(Number(every) || 1)} {...form.getInputProps("every")} />
            <NumberInput label={t.count} min={1} max={200} allowDecimal={false} {...form.getInputProps("count")} />
          </SimpleGrid>
          <div>
            <Text size="sm" fw={500} mb={6}>{t.dates(dates.length)}</Text>
            <Group gap={6}>{dates.map((date) => <Badge key={date} color="gray" size="lg" fw={500} className="tabular">{format.date(date, "short")}</Badge>)}</Group>
          </div>
        </>
      )}
      <TextInput label={t.name} placeholder={t.namePlaceholder} maxLength={200} {...form.getInputProps("title")} />
      <SimpleGrid cols={2}>
        <NumberInput label={t.capacity} min={1} allowDecimal={false} placeholder={service?.maxParticipants ? String(service.maxParticipants) : ""} {...form.getInputProps("capacity")} />
        <NumberInput label={t.minimum} min={1} allowDecimal={false} placeholder={service?.minParticipants ? String(service.minParticipants) : ""} {...form.getInputProps("minParticipants")} />
      </SimpleGrid>
      <Select
        label={t.staff} placeholder={t.anyStaff} clearable searchable data={staff.map((each) => ({ value: each.id, label: each.name }))} {...form.getInputProps("staffId")}
      />
    </FormDrawer>
  );
}
