import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog, FormDrawer, useRegion, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { promoKeys } from "../keys";
import { formToPromo, promoToForm, type Promo, type PromoForm } from "../model/promo";
import { promoWords } from "../words";
import { PromoFields } from "./PromoFields";
import { PromoUses } from "./PromoUses";

type Props = { promo: Promo | undefined; mayWrite: boolean; onClose: () => void };

export function PromoDrawer({ promo, mayWrite, onClose }: Props) {
  const t = useText(promoWords);
  const region = useRegion();
  const currency = promo?.currency ?? region.currency;
  const [asks, ask] = useDisclosure(false);
  const form = useForm<PromoForm>({
    initialValues: promoToForm(promo, currency, region.timeZone),
    validate: {
      code: (code) => (code.trim() ? null : t.needed),
      value: (value, { kind }) => {
        if (Number(value) <= 0) return t.needed;
        return kind === "percentage" && Number(value) > 100 ? t.percentRange : null;
      },
      validUntil: (until, { validFrom }) => (until && validFrom && until < validFrom ? t.backward : null),
    },
  });
  const save = useSave({
    save: (values: PromoForm) => {
      const body = formToPromo(values, currency, region.timeZone);
      return promo ? api.patch<Promo>(`/promo-codes/${promo.id}`, body) : api.post<Promo>("/promo-codes", body);
    },
    invalidates: [promoKeys.all], form, onDone: onClose,
  });
  const remove = useSave({
    save: () => api.delete(`/promo-codes/${promo?.id}`), invalidates: [promoKeys.all], done: t.removed, onDone: onClose,
  });
  return (
    <>
      <FormDrawer
        opened onClose={onClose} title={promo ? promo.code : t.create} size="md" isBusy={save.isBusy} isDirty={form.isDirty()} isReadOnly={!mayWrite}
        error={save.problem} onSubmit={form.onSubmit((values) => save.submit(values))}
        aside={promo && mayWrite && promo.uses === 0 && (
          <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={ask.open}>{t.remove}</Button>
        )}
      >
        <PromoFields form={form} currency={currency} disabled={!mayWrite} />
        {promo && <PromoUses promo={promo} />}
      </FormDrawer>
      <ConfirmDialog
        opened={asks} onClose={ask.close} title={t.removeTitle(promo?.code ?? "")} text={t.removeText} isDangerous confirmLabel={t.remove}
        isBusy={remove.isBusy} onConfirm={() => { ask.close(); remove.submit(undefined); }}
      />
    </>
  );
}
