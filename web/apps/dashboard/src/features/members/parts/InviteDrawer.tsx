import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { FormDrawer, useText } from "@comptoir/ui";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { useSession } from "@/session/useSession";
import type { Role } from "@/session/session";
import { memberKeys } from "../keys";
import type { Invitation } from "../model/member";
import { memberWords } from "../words/members";
import { AccessFields } from "./AccessFields";

type Values = { email: string; role: Role; locationId: string | null };

export function InviteDrawer({ onClose }: { onClose: () => void }) {
  const t = useText(memberWords);
  const { locationId } = useSession().membership;
  const form = useForm<Values>({
    initialValues: { email: "", role: "staff", locationId },
    validate: { email: (email) => (email.includes("@") ? null : t.needed) },
  });
  const save = useSave({
    save: (values: Values) => api.post<Invitation>("/invitations", { ...values, email: values.email.trim() }),
    invalidates: [memberKeys.all, ["outbox"]], form, done: t.invited, onDone: onClose,
  });
  return (
    <FormDrawer
      opened onClose={onClose} title={t.invite} size="md" submitLabel={t.sendInvite} isBusy={save.isBusy}
      isDirty={form.isDirty()} error={save.problem} onSubmit={form.onSubmit((values) => save.submit(values))}
    >
      <TextInput
        label={t.email} description={t.emailHint} type="email" required data-autofocus autoComplete="off" {...form.getInputProps("email")}
      />
      <AccessFields role={form.getInputProps("role")} location={form.getInputProps("locationId")} />
    </FormDrawer>
  );
}
