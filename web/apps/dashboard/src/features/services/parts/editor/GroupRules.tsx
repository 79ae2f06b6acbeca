import { Input, NumberInput, SegmentedControl, Select, SimpleGrid } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { needsWords } from "../../words/needs";

/** What only sessions have: how a course is sold, and what becomes of a session too few people booked. */
export function GroupRules() {
  const t = useText(needsWords);
  const form = useServiceFormContext();
  const { type, minParticipants } = form.getValues();
  return (
    <>
      {type === "course" && (
        <Input.Wrapper label={t.sale} description={t.saleHint} labelElement="div" inputWrapperOrder={["label", "input", "description"]}>
          <SegmentedControl
            fullWidth aria-label={t.sale} mt={4} mb={4}
            data={(["session", "whole", "both"] as const).map((value) => ({ value, label: t.sales[value] }))}
            {...form.getInputProps("courseSale")}
          />
        </Input.Wrapper>
      )}
      {Number(minParticipants) > 1 && (
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
          <Select
            label={t.below} allowDeselect={false}
            data={[
              { value: "", label: t.belowChoices.house }, { value: "cancel", label: t.belowChoices.cancel },
              { value: "keep", label: t.belowChoices.keep },
            ]}
            {...form.getInputProps("belowMinimum")}
          />
          <NumberInput
            label={t.cutoff} placeholder={t.cutoffPlaceholder} suffix={t.cutoffSuffix} min={0} max={8784} allowDecimal={false}
            {...form.getInputProps("minimumCutoffHours")}
          />
        </SimpleGrid>
      )}
    </>
  );
}
