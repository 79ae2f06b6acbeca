import { useText } from "@comptoir/ui";
import { Checkbox, FileInput, MultiSelect, NumberInput, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import type { UseFormReturnType } from "@mantine/form";
import { api } from "@/api/api";
import type { CustomField } from "../../model/booking";
import type { BookingForm } from "./draft";
import { words } from "./words";

type Props = { fields: CustomField[]; form: UseFormReturnType<BookingForm> };

/** The questions a service asks, each by its type. */
export function CustomFieldInputs({ fields, form }: Props) {
  const t = useText(words);
  return (
    <Stack gap="sm" role="group" aria-label={t.questions}>
      <Text size="sm" fw={560}>{t.questions}</Text>
      {fields.map((field) => (
        <One
          key={field.id}
          field={field}
          value={form.values.customFieldValues[field.id]}
          error={form.errors[`customFieldValues.${field.id}`]}
          onChange={(value) => {
            form.setFieldValue("customFieldValues", { ...form.values.customFieldValues, [field.id]: value });
            form.clearFieldError(`customFieldValues.${field.id}`);
          }}
        />
      ))}
    </Stack>
  );
}

type OneProps = { field: CustomField; value: unknown; error: React.ReactNode; onChange: (value: unknown) => void };

function One({ field, value, error, onChange }: OneProps) {
  const t = useText(words);
  const shared = { label: field.label ?? field.name ?? field.id, withAsterisk: Boolean(field.required), error, placeholder: field.placeholder };
  const options = (field.options ?? []).map((option) => (typeof option === "string" ? { value: option, label: option } : option));
  const written = typeof value === "string" ? value : "";
  switch (field.type) {
    case "textarea":
      return <Textarea {...shared} autosize minRows={2} value={written} onChange={(event) => onChange(event.currentTarget.value)} />;
    case "number":
      return <NumberInput {...shared} min={field.min} max={field.max} value={typeof value === "number" ? value : ""} onChange={onChange} />;
    case "select":
      return <Select {...shared} data={options} clearable={!field.required} value={written || null} onChange={onChange} />;
    case "multiselect":
      return <MultiSelect {...shared} data={options} value={Array.isArray(value) ? (value as string[]) : []} onChange={onChange} />;
    case "checkbox":
      return <Checkbox label={shared.label} error={error} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
    case "date":
      return <DatePickerInput {...shared} clearable valueFormat="D MMMM YYYY" value={written || null} onChange={onChange} />;
    case "file":
      return <FileInput {...shared} placeholder={t.chooseFile} clearable onChange={(file) => void upload(file).then(onChange)} />;
    default:
      return <TextInput {...shared} type={field.type === "phone" ? "tel" : field.type} value={written} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}

/** A file answer is the stored file's id. */
async function upload(file: File | null): Promise<string | null> {
  if (!file) return null;
  const body = new FormData();
  body.append("file", file);
  return (await api.upload<{ id: string }>("/files", body)).id;
}
