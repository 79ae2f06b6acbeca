import { Group, NumberInput, Select, SimpleGrid, Stack, Switch, TagsInput, Text, TextInput } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { useState } from "react";
import { errorUnder, useServiceFormContext } from "../../hooks/serviceForm";
import { FIELD_TYPES, hasOptions, isWritten } from "../../model/document";
import { answerFits } from "../../model/answers";
import { fieldIdFor } from "../../model/ids";
import { fieldWords } from "../../words/fields";

/** The settings of one question; the identifier follows the question until it has been saved once. */
export function FieldForm({ index }: { index: number }) {
  const t = useText(fieldWords);
  const form = useServiceFormContext();
  const path = `customFields.${index}`;
  const { customFields } = form.getValues();
  const field = customFields[index];
  const [followsName] = useState(!field?.id);
  if (!field) return null;
  const isText = isWritten(field.type);
  const others = customFields.filter((_, at) => at !== index).map((each) => each.id);
  const rename = (name: string) => {
    form.setFieldValue(`${path}.name`, name);
    if (followsName) form.setFieldValue(`${path}.id`, fieldIdFor(name, others));
  };
  return (
    <Stack gap="md" p="sm" pt={4}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput
          label={t.label} placeholder={t.labelPlaceholder} required data-autofocus
          {...form.getInputProps(`${path}.name`)} onChange={(event) => rename(event.currentTarget.value)}
        />
        <Select
          label={t.type} allowDeselect={false} maxDropdownHeight={340}
          data={FIELD_TYPES.map((value) => ({ value, label: t.types[value] }))}
          {...form.getInputProps(`${path}.type`)}
        />
      </SimpleGrid>
      {hasOptions(field.type) && (
        <TagsInput
          label={t.options} description={t.optionsHint} required splitChars={["\n", ";"]}
          {...form.getInputProps(`${path}.options`)} error={errorUnder(form.errors, `${path}.options`)}
        />
      )}
      {(isText || field.type === "number") && (
        <SimpleGrid cols={2} spacing="sm">
          <NumberInput label={isText ? t.minLength : t.min} {...form.getInputProps(`${path}.min`)} />
          <NumberInput label={isText ? t.maxLength : t.max} {...form.getInputProps(`${path}.max`)} />
        </SimpleGrid>
      )}
      {isText && <PatternField path={path} pattern={field.validation} />}
      <Group gap="xl">
        <Switch label={t.required} {...form.getInputProps(`${path}.required`, { type: "checkbox" })} />
        <Switch
          label={t.sensitive} description={t.sensitiveHint}
          {...form.getInputProps(`${path}.sensitive`, { type: "checkbox" })}
        />
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
        <TextInput label={t.help} {...form.getInputProps(`${path}.help`)} />
        {(isText || field.type === "number") && (
          <TextInput label={t.placeholder} {...form.getInputProps(`${path}.placeholder`)} />
        )}
      </SimpleGrid>
      <TextInput
        label={t.key} description={t.keyHint} size="xs" maw={420} spellCheck={false} styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        {...form.getInputProps(`${path}.id`)}
      />
    </Stack>
  );
}

function PatternField({ path, pattern }: { path: string; pattern: string }) {
  const t = useText(fieldWords);
  const form = useServiceFormContext();
  const [sample, setSample] = useState("");
  const fits = answerFits(pattern, sample);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
      <TextInput
        label={t.validation} description={t.validationHint} spellCheck={false} styles={{ input: { fontFamily: "monospace" } }}
        {...form.getInputProps(`${path}.validation`)}
      />
      {pattern && (
        <div>
          <TextInput label={t.tryIt} description=" " value={sample} onChange={(event) => setSample(event.currentTarget.value)} />
          {sample && (
            <Text size="xs" mt={4} c={fits ? "pine" : "var(--mantine-color-error)"} role="status">
              {fits ? t.fits : t.misfits}
            </Text>
          )}
        </div>
      )}
    </SimpleGrid>
  );
}
