import { ConfirmDialog, useText } from "@comptoir/ui";
import { useBlocker } from "@tanstack/react-router";
import type { RefObject } from "react";
import { editorWords } from "../../words/editor";

type Props = { isDirty: boolean; passes: RefObject<boolean> };

/** Asks before typed words are lost, be it by a link, the back button or the tab's close. */
export function LeaveGuard({ isDirty, passes }: Props) {
  const t = useText(editorWords);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isDirty && !passes.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => isDirty && !passes.current,
    withResolver: true,
  });
  return (
    <ConfirmDialog
      opened={blocker.status === "blocked"} title={t.leave.title} text={t.leave.body} isDangerous
      confirmLabel={t.leave.go} cancelLabel={t.leave.stay}
      onClose={() => blocker.reset?.()} onConfirm={() => blocker.proceed?.()}
    />
  );
}
