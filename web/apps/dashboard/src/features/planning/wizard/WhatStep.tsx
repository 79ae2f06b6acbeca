import { EmptyState, useFormat, useText } from "@comptoir/ui";
import { Button, Input, Select, Skeleton, Stack, Text } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { IconCalendarPlus } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { CSSProperties } from "react";
import { useBookable } from "@/features/bookings/hooks/useBookable";
import type { BookingForm } from "@/features/bookings/parts/create/draft";
import type { StaffMember } from "@/features/bookings/model/setting";
import { kindsOf, lengthsOf, reasonsOf } from "@/features/coach/model/offer";
import { LengthChoice } from "@/features/coach/parts/LengthChoice";
import { useReasons, useTypes } from "../hooks/usePlanningSettings";
import { isOf } from "../model/ofCoach";
import { words } from "./words";
import classes from "./Wizard.module.css";

type Props = { form: UseFormReturnType<BookingForm>; people: StaffMember[]; mayBeAnyone: boolean };

const anyone = "any";

/** With whom, which type of appointment, and what for. */
export function WhatStep({ form, people, mayBeAnyone }: Props) {
  const t = useText(words);
  const format = useFormat();
  const types = useTypes();
  const { isBookable } = useBookable();
  const reasons = useReasons().data ?? [];
  const person = people.find(({ id }) => id === form.values.staffId);
  const theirs = types.data?.filter((type) => type.isActive && isBookable(type) && (!person || isOf(type, person) || !type.requiredStaff?.length)) ?? [];
  const chosen = theirs.find(({ id }) => id === form.values.serviceId);
  const choices = chosen ? reasonsOf(chosen, reasons) : [];
  return (
    <Stack>
      {people.length > 1 && (
        <Select label={t.with} value={form.values.staffId || anyone} onChange={(staffId) => form.setValues({ staffId: staffId === anyone ? "" : (staffId ?? ""), serviceId: "", end: "" })}
          data={[...(mayBeAnyone ? [{ value: anyone, label: t.anyone }] : []), ...people.map(({ id, name }) => ({ value: id, label: name }))]} allowDeselect={false} />
      )}
      {types.isPending && [0, 1, 2].map((row) => <Skeleton key={row} height={56} />)}
      {types.data && theirs.length === 0 && (
        <EmptyState compact icon={IconCalendarPlus} title={t.noTypes} text={t.noTypesText} action={<Button variant="light" renderRoot={(props) => <Link to="/planning/settings" {...props} />}>{t.toSettings}</Button>} />
      )}
      {theirs.length > 0 && (
        <Input.Wrapper label={t.what} labelElement="div" withAsterisk error={form.errors.serviceId}>
          <div className={classes.types} role="radiogroup" aria-label={t.what}>
            {theirs.map((type) => (
              <button
                key={type.id} type="button" role="radio" aria-checked={type.id === form.values.serviceId} className={classes.type}
                style={{ "--event": type.color ?? "var(--mantine-color-pine-6)" } as CSSProperties}
                onClick={() => {
                  form.setValues({ customFieldValues: Object.fromEntries((type.customFields ?? []).map(({ id }) => [id, ""])), serviceId: type.id, duration: 0, end: "", reasonId: "", meetingKind: kindsOf(type)[0] ?? "", repeat: { ...form.values.repeat, isOn: false } });
                  form.clearErrors();
                }}
              >
                <b>{type.name}</b>
                <span>{lengthsOf(type).map(({ minutes }) => format.duration(minutes)).join(", ")}{type.price > 0 && ` · ${format.money(type.price, type.currency ?? undefined)}`}</span>
              </button>
            ))}
          </div>
        </Input.Wrapper>
      )}
      {chosen && <LengthChoice offer={chosen} value={form.values.duration} onChange={(duration) => form.setValues({ duration, end: "" })} />}
      {choices.length > 0 && (
        <Select label={t.reason} description={t.optional} clearable value={form.values.reasonId || null} onChange={(value) => form.setValues({ reasonId: value ?? "" })}
          data={choices.map(({ id, label }) => ({ value: id, label }))} error={form.errors.reasonId} />
      )}
      {chosen?.description && <Text size="sm" c="dimmed">{chosen.description}</Text>}
    </Stack>
  );
}
