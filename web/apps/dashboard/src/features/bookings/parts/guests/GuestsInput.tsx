import { useText } from "@comptoir/ui";
import { TagsInput } from "@mantine/core";
import type { ReactNode } from "react";
import { words } from "./words";

/** As many as the server takes. */
const MOST = 10;

type Props = {
  /** What stands above it; `isNamed`: what is beside it says it already. */
  label?: string; isNamed?: boolean; description?: string; value: string[]; onChange: (addresses: string[]) => void;
  /** Of the whole form: the list's own, or that of one address in it. */
  errors: Record<string, ReactNode>;
  autoFocus?: boolean;
};

/** E-mail addresses of others, one after the other. */
export function GuestsInput({ label, isNamed = false, description, value, onChange, errors, autoFocus }: Props) {
  const t = useText(words);
  const ofOne = Object.entries(errors).find(([path]) => path.startsWith("guestEmails."))?.[1];
  return (
    <TagsInput
      {...(isNamed ? { "aria-label": t.label } : { label: label ?? t.label })} description={description ?? t.hint} placeholder={value.length === 0 ? t.placeholder : undefined} type="email" inputMode="email"
      maxTags={MOST} acceptValueOnBlur splitChars={[",", ";", " "]} autoFocus={autoFocus ?? false} value={value} onChange={onChange} error={errors["guestEmails"] ?? ofOne}
    />
  );
}
