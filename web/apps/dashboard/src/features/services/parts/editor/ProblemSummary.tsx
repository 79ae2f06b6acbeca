import { Alert, Anchor, List, Text } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { useText } from "@comptoir/ui";
import type { Ref } from "react";
import { bySection, formPath } from "../../model/sections";
import { editorWords } from "../../words/editor";
import { essentialsWords } from "../../words/essentials";

type Props = { ref: Ref<HTMLDivElement>; problem: string | null; problems: readonly { path: string; message: string }[] };

/** Everything that keeps the service from being saved, each line leading to its section. */
export function ProblemSummary({ ref, problem, problems }: Props) {
  const t = useText(editorWords);
  const essentials = useText(essentialsWords);
  if (!problem && problems.length === 0) return null;
  const names: Record<string, string> = { name: essentials.name, duration: essentials.duration, maxDuration: essentials.maxDuration, price: essentials.price };
  const go = (section: string, path: string) => {
    const card = document.getElementById(`section-${section}`);
    card?.scrollIntoView({ block: "start" });
    const fields = [...(card?.querySelectorAll<HTMLElement>("[data-path]") ?? [])];
    const field = fields.find(({ dataset }) => dataset["path"] === path) ?? card?.querySelector<HTMLElement>("[aria-invalid='true']");
    field?.focus();
  };
  return (
    <Alert
      ref={ref} tabIndex={-1} role="alert" color="red" variant="light" icon={<IconAlertCircle size={18} />}
      title={problem ?? t.problems(problems.length)}
    >
      {problems.length > 0 && (
        <>
          <Text size="sm" mb={6}>{t.problemsHint}</Text>
          <List size="sm" spacing={4}>
            {bySection(problems).flatMap((group) =>
              group.problems.map((each) => (
                <List.Item key={each.path}>
                  <Anchor component="button" type="button" size="sm" c="inherit" underline="always" onClick={() => go(group.section, formPath(each.path))}>
                    {[t.section[group.section], names[each.path]].filter(Boolean).join(", ")}
                  </Anchor>
                  {" : "}{each.message}
                </List.Item>
              )),
            )}
          </List>
        </>
      )}
    </Alert>
  );
}
