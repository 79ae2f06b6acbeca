import { useFormat, useText } from "@comptoir/ui";
import { Anchor, Button, Checkbox, ColorInput, Group, MultiSelect, NumberInput, Stack, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Link } from "@tanstack/react-router";
import { usePermission } from "@/session/useSession";
import { useSaveType, type AppointmentType } from "../hooks/usePlanningSettings";
import { words } from "../words";
import classes from "./Settings.module.css";

type Kind = "video" | "phone" | "in_person";
type Form = { name: string; description: string; duration: number | string; others: string[]; color: string; meetingKinds: Kind[]; isListed: boolean };
type Props = { type: AppointmentType | null; staff: { id: string; role: string }; onClose: () => void };

const kinds: Kind[] = ["video", "phone", "in_person"];
const usual = [15, 20, 30, 45, 60, 75, 90, 120];
const swatches = ["#2f6f5e", "#2b5f9e", "#8a5a9e", "#b4552d", "#a8325c", "#6b7280"];

/** A type of appointment, made or changed in its place. */
export function TypeForm({ type, staff, onClose }: Props) {
  const t = useText(words);
  const format = useFormat();
  const writesAll = usePermission("service.write");
  const form = useForm<Form>({
    initialValues: {
      name: type?.name ?? "", description: type?.description ?? "", duration: type?.duration ?? 45, others: (type?.durations ?? []).map((one) => String(one.duration)), color: type?.color ?? swatches[1] ?? "",
      meetingKinds: type?.meetingKinds ?? (type ? [] : kinds), isListed: type?.isListed ?? true,
    },
    validate: { name: (value) => (value.trim() ? null : t.nameNeeded) },
  });
  const { submit, isBusy } = useSaveType(onClose);
  const save = ({ name, description, duration, others, color, meetingKinds, isListed }: Form) =>
    submit({
      id: type?.id ?? null, name: name.trim(), description: description.trim() || null, duration: Number(duration), color,
      // A price of its own, given among all settings, stays with its length.
      durations: others.length > 0 ? others.map(Number).filter((one) => one !== Number(duration)).sort((a, b) => a - b).map((one) => type?.durations?.find((known) => known.duration === one) ?? { duration: one }) : null,
      // The order is the house's: the first way is the usual one.
      meetingKinds: meetingKinds.length > 0 ? kinds.filter((kind) => meetingKinds.includes(kind)) : null,
      isListed: isListed ? null : false,
      ...(!type && { requiredStaff: [{ role: staff.role, count: 1, specificStaffIds: [staff.id] }] }),
    });
  return (
    <form className={classes.form} onSubmit={form.onSubmit(save)} noValidate>
      <Stack>
        <div className={classes.pair}>
          <TextInput label={t.name} withAsterisk data-autofocus autoFocus {...form.getInputProps("name")} />
          <NumberInput label={t.duration} suffix={` ${t.minutes}`} min={5} max={1440} step={5} {...form.getInputProps("duration")} />
          <ColorInput label={t.color} swatches={swatches} format="hex" withEyeDropper={false} {...form.getInputProps("color")} />
        </div>
        <MultiSelect
          label={t.otherDurations} description={t.otherDurationsHint} placeholder={form.values.others.length === 0 ? t.noOther : undefined} clearable {...form.getInputProps("others")}
          data={[...new Set([...usual, ...form.values.others.map(Number)])].filter((one) => one !== Number(form.values.duration)).sort((a, b) => a - b).map((one) => ({ value: String(one), label: format.duration(one) }))}
        />
        <Textarea label={t.description} autosize minRows={1} {...form.getInputProps("description")} />
        <Checkbox.Group label={t.kinds} value={form.values.meetingKinds} onChange={(value) => form.setFieldValue("meetingKinds", value as Kind[])}>
          <Group gap="lg" mt={8}>{kinds.map((kind) => <Checkbox key={kind} value={kind} label={t.kindNames[kind]} />)}</Group>
        </Checkbox.Group>
        <Checkbox label={t.isListed} description={t.isListedHint} {...form.getInputProps("isListed", { type: "checkbox" })} />
        {type && writesAll && (
          <Anchor size="sm" style={{ alignSelf: "flex-start" }} renderRoot={(props) => <Link to="/services/$id" params={{ id: type.id }} {...props} />}>{t.moreSettings}</Anchor>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="subtle" color="gray" onClick={onClose}>{t.cancel}</Button>
          <Button type="submit" loading={isBusy}>{type ? t.save : t.create}</Button>
        </Group>
      </Stack>
    </form>
  );
}
