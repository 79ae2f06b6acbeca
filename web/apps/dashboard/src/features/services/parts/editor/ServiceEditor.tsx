import { Alert, Box } from "@mantine/core";
import { PageHeader, useText } from "@comptoir/ui";
import { useEffect, useRef, useState } from "react";
import { LeaveGuard } from "@/forms/LeaveGuard";
import { ElsewhereNote } from "../../../locations/parts/ElsewhereNote";
import { ServiceFormProvider } from "../../hooks/serviceForm";
import { useMayEditService } from "../../hooks/useMayEditService";
import { useCategories } from "../../hooks/useService";
import { useServiceEditor } from "../../hooks/useServiceEditor";
import type { Service, ServiceDocument } from "../../model/document";
import { sectionOf, type SectionId } from "../../model/sections";
import { editorWords } from "../../words/editor";
import { ArchivedNotice } from "./ArchivedNotice";
import { BackLink } from "./BackLink";
import { EditorSections } from "./EditorSections";
import { ProblemSummary } from "./ProblemSummary";
import { SaveBar } from "./SaveBar";
import { ServiceMenu } from "./ServiceMenu";
import { SlotPreview } from "./SlotPreview";
import classes from "./ServiceEditor.module.css";

type Props = { service?: Service; start: ServiceDocument };

const OPEN_AT_FIRST: SectionId[] = ["essentials", "availability"];

/** All of a service on one page; only the essentials ask for attention. */
export function ServiceEditor({ service, start }: Props) {
  const t = useText(editorWords);
  const categories = useCategories();
  const { mayEdit, isElsewhere } = useMayEditService(service);
  const readOnly = !mayEdit;
  const editor = useServiceEditor(service, start);
  const { form, problems, isDirty } = editor;
  const values = form.getValues();
  const [opened, setOpened] = useState<readonly SectionId[]>(OPEN_AT_FIRST);
  const summary = useRef<HTMLDivElement>(null);
  const wrongSections = [...new Set(problems.map((each) => sectionOf(each.path)))].join(" ");

  useEffect(() => {
    if (!wrongSections) return;
    setOpened((now) => [...new Set([...now, ...(wrongSections.split(" ") as SectionId[])])]);
    summary.current?.focus();
  }, [wrongSections]);

  const toggle = (section: SectionId) =>
    setOpened((now) => (now.includes(section) ? now.filter((each) => each !== section) : [...now, section]));

  return (
    <ServiceFormProvider form={form}>
      <PageHeader
        above={<BackLink />} title={values.name || t.create}
        actions={service && <ServiceMenu service={service} readOnly={readOnly} passes={editor.passes} />}
      />
      {service?.isArchived && <ArchivedNotice service={service} readOnly={readOnly} onRestored={editor.settle} />}
      {readOnly && <Box mb="md">{isElsewhere ? <ElsewhereNote locationId={service?.locationId} /> : <Alert color="gray">{t.readOnly}</Alert>}</Box>}
      <form className={classes.layout} noValidate onSubmit={form.onSubmit(editor.submit)} aria-label={values.name || t.create}>
        <div className={classes.main}>
          <ProblemSummary ref={summary} problem={editor.problem} problems={problems} />
          <EditorSections
            id={service?.id} opened={opened} onToggle={toggle} problems={problems} categories={categories} readOnly={readOnly}
          />
        </div>
        <div className={classes.side}>
          <SlotPreview service={service} isDirty={isDirty || !service} readOnly={readOnly} />
        </div>
        {!readOnly && (isDirty || !service) && (
          <SaveBar isNew={!service} isSaving={editor.isSaving} onDiscard={editor.discard} />
        )}
      </form>
      <LeaveGuard isDirty={isDirty && !readOnly} passes={editor.passes} />
    </ServiceFormProvider>
  );
}
