import { useText } from "@comptoir/ui";
import { Checkbox, FileInput, type FileInputProps, MultiSelect, NumberInput, Select, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { DatePickerInput } from "@mantine/dates";
import type { UseFormReturnType } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { useSentence } from "@/forms/sentence";
import type { CustomField } from "../../model/booking";
import type { BookingForm } from "./draft";
import { words } from "./words";

type Props = {
  fields: CustomField[]; form: UseFormReturnType<BookingForm>;
  /** The key or token that asks instead of the session. */
  bearer?: string | null;
};

/** The questions a service asks, each by its type. */
export function CustomFieldInputs({ fields, form, bearer = null }: Props) {
  const t = useText(words);
  return (
    <Stack gap="sm" role="group" aria-label={t.questions}>
      <Text size="sm" fw={560}>{t.questions}</Text>
      {fields.map((field) => (
        <One
          key={field.id}
          field={field}
          bearer={bearer}
          onProblem={(sentence) => form.setFieldError(`customFieldValues.${field.id}`, sentence)}
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

type OneProps = { field: CustomField; bearer: string | null; value: unknown; error: React.ReactNode; onChange: (value: unknown) => void; onProblem: (sentence: string) => void };

function One({ field, bearer, value, error, onChange, onProblem }: OneProps) {
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
      return <FileAnswer {...shared} placeholder={t.chooseFile} bearer={bearer} onChange={onChange} onProblem={onProblem} />;
    default:
      return <TextInput {...shared} type={field.type === "phone" ? "tel" : field.type} value={written} onChange={(event) => onChange(event.currentTarget.value)} />;
  }
}

type FileProps = Omit<FileInputProps, "onChange"> & Pick<OneProps, "bearer" | "onChange" | "onProblem">;

/** A file answer is the stored file's id; one that is refused is none, and says why. */
function FileAnswer({ bearer, onChange, onProblem, ...field }: FileProps) {
  const sentence = useSentence();
  const [file, setFile] = useState<File | null>(null);
  const { mutate, isPending } = useMutation({
    mutationFn: (chosen: File) => {
      const body = new FormData();
      body.append("file", chosen);
      return api.upload<{ id: string }>("/files/upload", body, { bearer });
    },
    onSuccess: ({ id }) => onChange(id),
    onError: (error) => { setFile(null); onChange(null); onProblem(sentence(error)); },
  });
  const choose = (chosen: File | null) => {
    setFile(chosen);
    if (chosen) mutate(chosen);
    else onChange(null);
  };
  return <FileInput {...field} clearable value={file} disabled={isPending} aria-busy={isPending} onChange={choose} />;
}
