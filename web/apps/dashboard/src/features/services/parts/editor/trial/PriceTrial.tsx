import { Checkbox, NumberInput, Paper, SimpleGrid, Stack, TagsInput, Text, TextInput, Title } from "@mantine/core";
import { DateInput, TimeInput } from "@mantine/dates";
import { addDays, instantOf, useRegion, useText, wallOf } from "@comptoir/ui";
import { useState } from "react";
import { useDraftPrice, type Situation } from "../../../hooks/useDraft";
import { useServiceFormContext } from "../../../hooks/serviceForm";
import type { Num } from "../../../model/form";
import { trialWords } from "../../../words/trial";
import { TrialAnswer } from "./TrialAnswer";

type Person = { membership: string; student: boolean; age: Num; tags: string[]; visits: Num };
const NOBODY: Person = { membership: "", student: false, age: "", tags: [], visits: "" };

/** Someone, some day: what they would pay, and why. Only the client's facts that some condition asks for are shown. */
export function PriceTrial() {
  const t = useText(trialWords);
  const { timeZone } = useRegion();
  const form = useServiceFormContext();
  const values = form.getValues();
  const today = wallOf(new Date(), timeZone).date;
  const [people, setPeople] = useState<Num>(1);
  const [date, setDate] = useState(addDays(today, 7));
  const [time, setTime] = useState("10:00");
  const [minutes, setMinutes] = useState<Num>("");
  const [booked, setBooked] = useState(today);
  const [person, setPerson] = useState(NOBODY);
  const conditions = values.pricingTiers.map((tier) => tier.condition).join(" ");
  const asks = (fact: string) => conditions.includes(`user.${fact}`);
  const zone = values.timeZone ?? timeZone;
  const price = useDraftPrice(values, situationOf({ people, date, time, minutes, booked, person, zone }));
  const set = (change: Partial<Person>) => setPerson({ ...person, ...change });
  return (
    <Paper withBorder p="md" radius="md" component="section" aria-label={t.title} bg="var(--comptoir-sunken)">
      <Stack gap="sm">
        <div>
          <Title order={3} size="h4">{t.title}</Title>
          <Text size="sm" c="dimmed">{t.hint}</Text>
        </div>
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
          <NumberInput label={t.people} min={1} allowDecimal={false} value={people} onChange={(value) => setPeople(numeric(value))} />
          <DateInput label={t.date} value={date} valueFormat="D MMM YYYY" onChange={(value) => value && setDate(value)} />
          <TimeInput label={t.time} value={time} onChange={(event) => setTime(event.currentTarget.value)} />
          <NumberInput
            label={t.duration} min={1} allowDecimal={false} suffix={t.minutes} placeholder={`${values.duration}${t.minutes}`} value={minutes}
            onChange={(value) => setMinutes(numeric(value))}
          />
          {/booking_date/.test(conditions) && (
            <DateInput label={t.booked} value={booked} valueFormat="D MMM YYYY" onChange={(value) => value && setBooked(value)} />
          )}
          {asks("membership") && <TextInput label={t.membership} value={person.membership} onChange={(event) => set({ membership: event.currentTarget.value })} />}
          {asks("age") && <NumberInput label={t.age} min={0} max={150} allowDecimal={false} value={person.age} onChange={(age) => set({ age: numeric(age) })} />}
          {asks("visits") && <NumberInput label={t.visits} min={0} allowDecimal={false} value={person.visits} onChange={(visits) => set({ visits: numeric(visits) })} />}
          {asks("tags") && <TagsInput label={t.tags} value={person.tags} onChange={(tags) => set({ tags })} />}
        </SimpleGrid>
        {asks("student") && <Checkbox label={t.student} checked={person.student} onChange={(event) => set({ student: event.currentTarget.checked })} />}
        <TrialAnswer price={price} />
      </Stack>
    </Paper>
  );
}

type Typed = { people: Num; date: string; time: string; minutes: Num; booked: string; person: Person; zone: string };

function situationOf({ people, date, time, minutes, booked, person, zone }: Typed): Situation | null {
  if (!/^\d{2}:\d{2}/.test(time) || people === "") return null;
  return {
    startDate: instantOf(date, time.slice(0, 5), zone).toISOString(),
    bookedAt: instantOf(booked, "12:00", zone).toISOString(),
    participants: people,
    ...(minutes !== "" && { duration: minutes }),
    user: {
      student: person.student, tags: person.tags, visits: Number(person.visits),
      ...(person.membership.trim() && { membership: person.membership.trim() }),
      ...(person.age !== "" && { age: person.age }),
    },
  };
}

function numeric(value: number | string): Num {
  return value === "" ? "" : Number(value);
}
