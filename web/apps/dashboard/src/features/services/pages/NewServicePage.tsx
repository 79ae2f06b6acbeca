import { useRegion, useText } from "@comptoir/ui";
import { useSearch } from "@tanstack/react-router";
import { useService } from "../hooks/useService";
import { copyOf, startFrom } from "../model/templates";
import { ServiceEditor } from "../parts/editor/ServiceEditor";
import { EditorLoading } from "../parts/editor/EditorLoading";
import { TemplatePicker } from "../parts/list/TemplatePicker";
import { listWords } from "../words/list";

/** A template first, then the same editor as for a saved service; `from` starts from a copy. */
export function NewServicePage() {
  const t = useText(listWords);
  const { currency } = useRegion();
  const { template, from } = useSearch({ from: "/signed-in/frame/services/new" });
  const source = useService(from);
  if (from && !source.data) return <EditorLoading query={source} />;
  if (source.data) return <ServiceEditor start={copyOf(source.data, t.copyOf(source.data.name))} />;
  if (!template) return <TemplatePicker />;
  return <ServiceEditor key={template} start={startFrom(template, currency)} />;
}
