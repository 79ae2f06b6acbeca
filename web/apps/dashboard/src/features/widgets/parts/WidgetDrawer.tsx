import { Button, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { Refused } from "@comptoir/client";
import { ConfirmDialog, FormDrawer, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { widgetKeys } from "../keys";
import { FORM_PATHS, widgetToBody, widgetToForm, type Widget, type WidgetForm } from "../model/widget";
import { widgetWords } from "../words/widgets";
import { SnippetField } from "./SnippetField";
import { WidgetFields } from "./WidgetFields";

type Props = { widget: Widget | undefined; readOnly: boolean; onClose: () => void; onCreated: (widget: Widget) => void };

export function WidgetDrawer({ widget, readOnly, onClose, onCreated }: Props) {
  const t = useText(widgetWords);
  const [asks, ask] = useDisclosure(false);
  const form = useForm<WidgetForm>({
    initialValues: widgetToForm(widget),
    validate: {
      name: (name) => (name.trim() ? null : t.needed),
      serviceIds: (ids, values) => (values.kind !== "booking" || values.allServices || ids.length > 0 ? null : t.pickAtLeastOne),
    },
  });
  const save = useSave({
    save: (values: WidgetForm) => {
      const body = widgetToBody(values, widget);
      const call = widget ? api.patch<Widget>(`/widgets/${widget.id}`, body) : api.post<Widget>("/widgets", body);
      return call.catch((error: unknown) => { throw inFormPaths(error); });
    },
    invalidates: [widgetKeys.all], form, ...(!widget && { done: t.created }),
    onDone: (saved) => (widget ? onClose() : onCreated(saved)),
  });
  const remove = useSave({
    save: () => api.delete(`/widgets/${widget?.id}`), invalidates: [widgetKeys.all], done: t.removed, onDone: onClose,
  });
  return (
    <>
      <FormDrawer
        opened onClose={onClose} title={widget?.name ?? t.create} size={600} isBusy={save.isBusy} error={save.problem}
        isDirty={form.isDirty()} isReadOnly={readOnly} onSubmit={form.onSubmit((values) => save.submit(values))}
        {...(!widget && { submitLabel: t.create })}
        aside={widget && !readOnly && <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={ask.open}>{t.remove}</Button>}
      >
        {widget ? <SnippetField widget={widget} /> : <Text size="sm" c="dimmed">{t.afterSave}</Text>}
        <fieldset disabled={readOnly} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
          <WidgetFields form={form} isNew={!widget} />
        </fieldset>
      </FormDrawer>
      <ConfirmDialog
        opened={asks} onClose={ask.close} title={t.removeTitle(widget?.name ?? "")} text={t.removeText} isDangerous
        confirmLabel={t.remove} isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </>
  );
}

/** The same refusal, its paths in the form's words. */
function inFormPaths(error: unknown): unknown {
  if (!(error instanceof Refused)) return error;
  const errors = error.errors.map((each) => ({ ...each, path: FORM_PATHS[each.path] ?? each.path }));
  return new Refused(error.status, { ...error.problem, errors });
}
