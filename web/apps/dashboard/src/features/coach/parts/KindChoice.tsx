import { useText } from "@comptoir/ui";
import type { ReactNode } from "react";
import type { MeetingKind } from "../model/offer";
import { words } from "../words";
import { ChipChoice } from "./ChipChoice";
import { kindIcon } from "./kindIcon";

type Props = { kinds: readonly MeetingKind[]; value: MeetingKind | ""; onChange: (kind: MeetingKind) => void; label?: ReactNode; error?: ReactNode };

/** How to meet: one of the ways that are offered. */
export function KindChoice({ kinds, value, onChange, label, error }: Props) {
  const t = useText(words);
  const choices = kinds.map((kind) => {
    const KindIcon = kindIcon[kind];
    return { value: kind, text: <><KindIcon size={18} aria-hidden />{t.kinds[kind]}</> };
  });
  return <ChipChoice label={label ?? t.kind} name={typeof label === "string" ? label : t.kind} choices={choices} value={value || null} onChange={onChange} error={error} />;
}
