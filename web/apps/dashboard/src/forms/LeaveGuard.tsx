import { ConfirmDialog, dictionary, useText } from "@comptoir/ui";
import { useBlocker } from "@tanstack/react-router";
import type { RefObject } from "react";

type Props = { isDirty: boolean; /** True while the page leaves by itself, as after a save. */ passes?: RefObject<boolean> };

const words = dictionary({
  fr: { title: "Quitter sans enregistrer ?", body: "Vos modifications seront perdues.", stay: "Continuer la saisie", go: "Quitter" },
  en: { title: "Leave without saving?", body: "Your changes will be lost.", stay: "Keep editing", go: "Leave" },
});

/** Asks before typed words are lost, be it by a link, the back button or the tab's close. */
export function LeaveGuard({ isDirty, passes }: Props) {
  const t = useText(words);
  const asks = () => isDirty && !passes?.current;
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => asks() && current.pathname !== next.pathname,
    enableBeforeUnload: asks,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === "blocked"} title={t.title} text={t.body} isDangerous
      confirmLabel={t.go} cancelLabel={t.stay}
      onClose={() => blocker.reset?.()} onConfirm={() => blocker.proceed?.()}
    />
  );
}
