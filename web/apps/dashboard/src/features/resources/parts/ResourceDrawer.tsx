import { Alert, Button, NumberInput, Select, SimpleGrid, Switch, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog, FormDrawer, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { useLocationsInReach } from "../../locations/hooks/useLocations";
import { PlacedFields } from "../../locations/parts/PlacedFields";
import { resourceKeys } from "../keys";
import { kindChoices, resourceToBody, resourceToForm, type Resource, type ResourceForm } from "../model/resource";
import { kindWords } from "../words/kinds";
import { resourceWords } from "../words/resources";

type Props = { resource: Resource | undefined; readOnly: boolean; onClose: () => void };

export function ResourceDrawer({ resource, readOnly, onClose }: Props) {
  const t = useText(resourceWords);
  const kinds: Record<string, string> = useText(kindWords);
  const locations = useLocationsInReach(resource?.locationId);
  const [asks, ask] = useDisclosure(false);
  const form = useForm({
    initialValues: resourceToForm(resource),
    validate: { name: (name) => (name.trim() ? null : t.needed), type: (type) => (type.trim() ? null : t.needed) },
  });
  const stale = [resourceKeys.all, ["slots"]];
  const save = useSave({
    save: (values: ResourceForm) =>
      resource
        ? api.patch<Resource>(`/resources/${resource.id}`, resourceToBody(values))
        : api.post<Resource>("/resources", resourceToBody(values)),
    invalidates: stale, form, onDone: onClose,
  });
  const remove = useSave({
    save: () => api.delete(`/resources/${resource?.id}`), invalidates: stale, done: t.removed, onDone: onClose,
  });
  const kind = form.getValues().type;
  return (
    <>
      <FormDrawer
        opened onClose={onClose} title={resource?.name ?? t.create} onSubmit={form.onSubmit((values) => save.submit(values))}
        isBusy={save.isBusy} isDirty={form.isDirty()} error={save.problem} isReadOnly={readOnly}
        aside={resource && !readOnly && <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={ask.open}>{t.remove}</Button>}
      >
        <PlacedFields isElsewhere={readOnly} locationId={resource?.locationId}>
          {resource?.isPlaceholder && <Alert color="yellow" title={t.placeholder}>{t.placeholderText}</Alert>}
          <TextInput label={t.name} required data-autofocus autoComplete="off" {...form.getInputProps("name")} />
          <Select
            label={t.kind} description={t.kindHint} required allowDeselect={false}
            inputWrapperOrder={["label", "input", "description", "error"]} data={kindChoices(kinds, kind)}
            {...form.getInputProps("type")}
          />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <NumberInput label={t.units} required min={1} max={1000} allowDecimal={false} hideControls={false} {...form.getInputProps("units")} />
            <Select
              label={t.location} placeholder={t.everyLocation} clearable
              data={locations.map((location) => ({ value: location.id, label: location.name }))}
              {...form.getInputProps("locationId")}
            />
          </SimpleGrid>
          <Textarea label={t.details} autosize minRows={2} maxRows={8} {...form.getInputProps("description")} />
          <Switch label={t.isActive} {...form.getInputProps("isActive", { type: "checkbox" })} />
        </PlacedFields>
      </FormDrawer>
      <ConfirmDialog
        opened={asks} onClose={ask.close} title={t.removeTitle(resource?.name ?? "")} text={t.removeText} isDangerous
        confirmLabel={t.remove} isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </>
  );
}
