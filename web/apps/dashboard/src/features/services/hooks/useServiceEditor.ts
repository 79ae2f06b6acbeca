import { Refused } from "@comptoir/client";
import { useRegion, useText } from "@comptoir/ui";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useRef, useState } from "react";
import { api } from "@/api/api";
import { useSentence } from "@/forms/sentence";
import { serviceKeys } from "../keys";
import { check } from "../model/check";
import type { Service, ServiceDocument } from "../model/document";
import type { ServiceForm } from "../model/form";
import { formPath } from "../model/sections";
import { changes, toNewDocument } from "../model/toDocument";
import { toForm } from "../model/toForm";
import { editorWords } from "../words/editor";
import { useServiceForm } from "./serviceForm";

/** One service being edited: its form, what is wrong with it, and saving. */
export function useServiceEditor(service: Service | undefined, start: ServiceDocument) {
  const t = useText(editorWords);
  const { currency } = useRegion();
  const sentence = useSentence();
  const cache = useQueryClient();
  const navigate = useNavigate();
  const [baseline, setBaseline] = useState(() => toForm(start, currency));
  const form = useServiceForm({ initialValues: baseline });
  const [problem, setProblem] = useState<string | null>(null);
  /** True while the page leaves by itself after a save, so that nothing asks whether to discard. */
  const passes = useRef(false);

  const settle = (saved: Service) => {
    const values = toForm(saved, currency);
    setBaseline(values);
    form.setInitialValues(values);
    form.setValues(values);
    form.resetDirty(values);
    cache.setQueryData(serviceKeys.one(saved.id), saved);
    void cache.invalidateQueries({ queryKey: serviceKeys.all, refetchType: "active" });
    for (const key of ["slots", "staff", "resources"]) void cache.invalidateQueries({ queryKey: [key] });
  };

  const save = useMutation({
    mutationFn: (values: ServiceForm) =>
      service
        ? api.patch<Service>(`/services/${service.id}`, changes(baseline, values))
        : api.post<Service>("/services", toNewDocument(values)),
    onSuccess: (saved) => {
      notifications.show({ message: service ? t.saved : t.created, color: "pine" });
      settle(saved);
      if (service) return;
      passes.current = true;
      void navigate({ to: "/services/$id", params: { id: saved.id }, replace: true });
    },
    onError: (error) => {
      const wrong = error instanceof Refused ? error.errors.filter((each) => each.path) : [];
      form.setErrors(Object.fromEntries(wrong.map((each) => [formPath(each.path), each.message])));
      setProblem(wrong.length > 0 ? null : sentence(error));
    },
  });

  const submit = (values: ServiceForm) => {
    setProblem(null);
    const wrong = check(values);
    if (wrong.length > 0) return form.setErrors(Object.fromEntries(wrong.map((each) => [each.path, t.check[each.code]])));
    save.mutate(values);
  };
  const discard = () => {
    setProblem(null);
    form.setValues(baseline);
    form.clearErrors();
  };
  const problems = Object.entries(form.errors).map(([path, message]) => ({ path, message: String(message) }));
  return { form, submit, discard, settle, problem, problems, isSaving: save.isPending, isDirty: form.isDirty(), passes };
}
