import { Input, UnstyledButton } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useText } from "@comptoir/ui";
import type { CSSProperties } from "react";
import { PRESETS, type Preset, type WidgetForm } from "../model/widget";
import { widgetWords } from "../words/widgets";
import classes from "./ThemeField.module.css";

/** The widget's looks, each as a small card in its own colours. */
export function ThemeField({ form }: { form: UseFormReturnType<WidgetForm> }) {
  const t = useText(widgetWords);
  const { preset, accent } = form.getValues();
  return (
    <Input.Wrapper label={t.preset} labelElement="div" error={form.errors.preset}>
      <div className={classes.presets} role="group" aria-label={t.preset}>
        {(Object.keys(PRESETS) as Preset[]).map((name) => {
          const chosen = preset === name;
          const color = chosen && accent ? accent : PRESETS[name];
          return (
            <UnstyledButton
              key={name} aria-pressed={chosen} className={classes.preset} data-chosen={chosen || undefined}
              style={{ "--accent": color } as CSSProperties} onClick={() => form.setFieldValue("preset", name)}
            >
              <span className={classes.sample} data-preset={name} aria-hidden>
                <span className={classes.line} />
                <span className={classes.times}><span /><span /><span /></span>
                <span className={classes.button} />
              </span>
              <span className={classes.name}>{t.presets[name]}</span>
            </UnstyledButton>
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
