import { useEffect, useState } from "preact/hooks";
import type { MountOptions } from "@comptoir/embed";
import type { FormPart } from "../form";

/** The part of the widget with the form, fetched once `wanted`; undefined until it is here, null when it did not come. */
export function useForm({ part, root, wanted }: { part: MountOptions["part"]; root: ShadowRoot; wanted: boolean }): { form: FormPart | null | undefined; retry: () => void } {
  const [form, setForm] = useState<FormPart | null>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!wanted || form) return;
    setForm(undefined);
    part("booking-form").then(
      (loaded) => {
        const { css } = loaded as FormPart;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        const [look, ...rest] = root.adoptedStyleSheets;
        root.adoptedStyleSheets = [look!, sheet, ...rest];
        setForm(loaded as FormPart);
      },
      () => setForm(null),
    );
  }, [wanted, attempt]);
  return { form, retry: () => setAttempt(attempt + 1) };
}
