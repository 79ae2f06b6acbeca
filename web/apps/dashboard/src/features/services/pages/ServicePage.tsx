import { useParams } from "@tanstack/react-router";
import { useService } from "../hooks/useService";
import { EditorLoading } from "../parts/editor/EditorLoading";
import { ServiceEditor } from "../parts/editor/ServiceEditor";

export function ServicePage() {
  const { id } = useParams({ from: "/signed-in/frame/services/$id" });
  const query = useService(id);
  if (!query.data) return <EditorLoading query={query} />;
  return <ServiceEditor key={id} service={query.data} start={query.data} />;
}
