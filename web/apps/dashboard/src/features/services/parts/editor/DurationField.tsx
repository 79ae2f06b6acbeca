import { Chip, Group, NumberInput } from "@mantine/core";
import { useFormat, useText } from "@comptoir/ui";
import type { ReactNode } from "react";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { essentialsWords } from "../../words/essentials";

type Props = {
  path: "duration" | "maxDuration" | "slotStep" | "bufferBefore" | "bufferAfter";
  label: string;
  description?: ReactNode;
  placeholder?: string;
  required?: boolean;
  shortcuts: number[];
};

/** Minutes, with the usual lengths one tap away and the sum said in hours. */
export function DurationField({ path, label, description, placeholder, required, shortcuts }: Props) {
  const t = useText(essentialsWords);
  const format = useFormat();
  const form = useServiceFormContext();
  const value = form.getValues()[path];
  return (
    <div>
      <NumberInput
        label={label} description={description} placeholder={placeholder} required={required}
        min={path === "duration" || path === "maxDuration" || path === "slotStep" ? 1 : 0} allowDecimal={false}
        rightSection={<span style={{ fontSize: 12, color: "var(--mantine-color-dimmed)" }}>
          {Number(value) >= 60 ? format.duration(Number(value)) : "min"}
        </span>}
        rightSectionWidth={72} inputWrapperOrder={["label", "input", "description", "error"]}
        {...form.getInputProps(path)}
      />
      <Group gap={6} mt={6} role="group" aria-label={`${label} : ${t.unitMinutes}`}>
        {shortcuts.map((minutes) => (
          <Chip
            key={minutes} size="xs" variant="light" checked={value === minutes}
            onChange={() => form.setFieldValue(path, value === minutes && !required ? "" : minutes)}
          >
            {format.duration(minutes)}
          </Chip>
        ))}
      </Group>
    </div>
  );
}
