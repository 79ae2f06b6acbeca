import { Alert, Button, Tabs } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { ConfirmDialog, FormDrawer, useRegion, useText } from "@comptoir/ui";
import { useState } from "react";
import { useReach } from "@/session/useReach";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { StaffFormProvider, useStaffForm } from "../hooks/staffForm";
import type { Edits } from "../hooks/useMayEdit";
import { ElsewhereNote } from "../../locations/parts/ElsewhereNote";
import { staffKeys } from "../keys";
import { backwardAbsences, newStaff, staffToBody, staffToForm, type StaffForm } from "../model/form";
import type { StaffMember } from "../model/staff";
import { staffWords } from "../words/staff";
import { AbsencesTab } from "./AbsencesTab";
import { HoursTab } from "./HoursTab";
import { ProfileTab } from "./ProfileTab";

type Props = { member: StaffMember | undefined; edits: Edits; onClose: () => void };
type Tab = "profile" | "hours" | "absences";

/** One staff member: who they are, when they work, when they don't. */
export function StaffDrawer({ member, edits, onClose }: Props) {
  const readOnly = edits === "none";
  const isInReach = useReach();
  const t = useText(staffWords);
  const { timeZone } = useRegion();
  const [tab, setTab] = useState<Tab>("profile");
  const [asks, ask] = useDisclosure(false);
  const form = useStaffForm({
    initialValues: member ? staffToForm(member, timeZone) : newStaff(),
    validate: (values) => ({
      ...(!values.name.trim() && { name: t.needed }),
      ...Object.fromEntries(backwardAbsences(values).map((path) => [path, t.backward])),
    }),
  });
  const stale = [staffKeys.all, ["slots"], ["services"]];
  const save = useSave({
    save: (values: StaffForm) => {
      const body = staffToBody(values, timeZone);
      return member ? api.patch<StaffMember>(`/staff/${member.id}`, body) : api.post<StaffMember>("/staff", body);
    },
    invalidates: stale, form, onDone: onClose,
  });
  const remove = useSave({
    save: () => api.delete(`/staff/${member?.id}`), invalidates: stale, done: t.removed, onDone: onClose,
  });
  const wrong = tabsOf(Object.keys(form.errors));
  const first = wrong[0];
  const showWrong = (errors: Record<string, unknown>) => setTab(tabsOf(Object.keys(errors))[0] ?? tab);
  return (
    <StaffFormProvider form={form}>
      <FormDrawer
        opened onClose={onClose} title={member?.name ?? t.create} size={760} isBusy={save.isBusy} error={save.problem}
        isDirty={form.isDirty()} isReadOnly={readOnly} onSubmit={form.onSubmit((values) => save.submit(values), showWrong)}
        aside={member && edits === "all" && <Button variant="subtle" color="red" c="var(--mantine-color-error)" onClick={ask.open}>{t.remove}</Button>}
      >
        {readOnly && (isInReach(member?.locationId) ? <Alert color="gray">{t.readOnly}</Alert> : <ElsewhereNote locationId={member?.locationId} />)}
        {member?.isPlaceholder && <Alert color="yellow" title={t.placeholder}>{t.placeholderText}</Alert>}
        <Tabs value={tab} onChange={(next) => setTab(next as Tab)} keepMounted={false}>
          <Tabs.List mb="md">
            {(["profile", "hours", "absences"] as const).map((each) => (
              <Tabs.Tab key={each} value={each} c={first && wrong.includes(each) ? "var(--mantine-color-error)" : undefined}>
                {t.tabs[each]}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <fieldset disabled={readOnly} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
            <Tabs.Panel value="profile"><ProfileTab ownOnly={edits === "own"} /></Tabs.Panel>
            <Tabs.Panel value="hours"><HoursTab readOnly={readOnly} /></Tabs.Panel>
            <Tabs.Panel value="absences"><AbsencesTab own={member?.id ?? null} /></Tabs.Panel>
          </fieldset>
        </Tabs>
      </FormDrawer>
      <ConfirmDialog
        opened={asks} onClose={ask.close} title={t.removeTitle(member?.name ?? "")} text={t.removeText} isDangerous
        confirmLabel={t.remove} isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </StaffFormProvider>
  );
}

/** Tabs that hold a wrong field, in their order. */
function tabsOf(paths: string[]): Tab[] {
  const tabOf = (path: string): Tab =>
    path.startsWith("weeklyHours") ? "hours" : path.startsWith("overrides") || path.startsWith("timeOff") ? "absences" : "profile";
  return (["profile", "hours", "absences"] as const).filter((tab) => paths.some((path) => tabOf(path) === tab));
}
