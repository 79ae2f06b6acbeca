import { Radio, Stack, Switch, Textarea } from "@mantine/core";
import { useForm } from "@mantine/form";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { staleAfterMoney } from "../../payments/model/stale";
import { cancelBody, type CancelForm, type Subscription } from "../model/subscription";
import { subscriptionWords } from "../words";

/** Ends a subscription: when it may end, or at once. */
export function CancelDialog({ subscription, onClose }: { subscription: Subscription; onClose: () => void }) {
  const t = useText(subscriptionWords);
  const form = useForm<CancelForm>({ initialValues: { at: "period_end", refund: "none", force: false, reason: "" } });
  const { submit, isBusy } = useSave({
    save: (values: CancelForm) => api.post<Subscription>(`/subscriptions/${subscription.id}/cancel`, cancelBody(values)),
    invalidates: staleAfterMoney, done: t.cancelled, onDone: onClose,
  });
  const { at, refund } = form.values;
  return (
    <ConfirmDialog
      opened onClose={onClose} onConfirm={() => submit(form.values)} title={t.cancelTitle} confirmLabel={t.cancel} cancelLabel={t.keep} isDangerous isBusy={isBusy}
    >
      <Radio.Group label={t.when} {...form.getInputProps("at")}>
        <Stack gap="xs" mt={8}>
          <Radio value="period_end" label={t.atEnd} description={t.atEndHint} />
          <Radio value="now" label={t.atOnce} />
        </Stack>
      </Radio.Group>
      {at === "now" && (
        <Stack gap="sm" pl="lg">
          <Switch label={t.prorated} checked={refund === "prorated"} onChange={(event) => form.setFieldValue("refund", event.currentTarget.checked ? "prorated" : "none")} />
          <Switch label={t.force} {...form.getInputProps("force", { type: "checkbox" })} />
        </Stack>
      )}
      <Textarea label={t.reason} autosize minRows={2} {...form.getInputProps("reason")} />
    </ConfirmDialog>
  );
}
