import { MultiSelect } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import { useServiceChoices } from "../../services/hooks/useServiceChoices";
import type { ProductForm } from "../model/product";
import { productWords } from "../words";

/** What it may pay for; none chosen: everything. */
export function ServicesField({ form }: { form: UseFormReturnType<ProductForm> }) {
  const t = useText(productWords);
  return (
    <MultiSelect
      label={t.services} placeholder={form.values.serviceIds.length === 0 ? t.allServices : ""} data={useServiceChoices()} searchable clearable
      {...form.getInputProps("serviceIds")}
    />
  );
}
