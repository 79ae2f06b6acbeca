import { CheckIcon, ColorInput, ColorSwatch, Group, Input } from "@mantine/core";
import { useText } from "@comptoir/ui";
import { useServiceFormContext } from "../../hooks/serviceForm";
import { essentialsWords } from "../../words/essentials";

/** Distinct from one another in a full calendar, and dark enough to carry white text. */
export const PALETTE = [
  "#4f6bed", "#3a7f9e", "#12a594", "#2f8f56", "#b08a1e", "#e5703a", "#c2524a", "#c2448a", "#8e4ec6", "#64748b",
];

export function ColorField() {
  const t = useText(essentialsWords);
  const form = useServiceFormContext();
  const { color } = form.getValues();
  return (
    <Input.Wrapper label={t.color} error={form.errors.color} labelElement="div">
      <Group gap={6} mt={8} role="group" aria-label={t.color}>
        {PALETTE.map((choice) => (
          <ColorSwatch
            key={choice} component="button" type="button" color={choice} size={26} withShadow={false}
            aria-label={t.colorPick(choice)} aria-pressed={color === choice}
            onClick={() => form.setFieldValue("color", choice)}
            style={{ cursor: "pointer", color: "#fff" }}
          >
            {color === choice && <CheckIcon size={11} />}
          </ColorSwatch>
        ))}
        <ColorInput
          aria-label={t.otherColor} size="xs" w={112} value={color} withEyeDropper={false}
          onChange={(value) => form.setFieldValue("color", value)}
        />
      </Group>
    </Input.Wrapper>
  );
}
