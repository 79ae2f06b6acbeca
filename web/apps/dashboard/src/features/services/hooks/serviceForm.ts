import { createFormContext } from "@mantine/form";
import type { ServiceForm } from "../model/form";

/** The form all sections of the editor share. */
export const [ServiceFormProvider, useServiceFormContext, useServiceForm] = createFormContext<ServiceForm>();

/** The first message at a path or below it: for a part whose fields have no input of their own. */
export function errorUnder(errors: Record<string, unknown>, path: string): string | undefined {
  const found = Object.keys(errors).find((key) => key === path || key.startsWith(`${path}.`));
  const message = found === undefined ? undefined : errors[found];
  return typeof message === "string" ? message : undefined;
}
