import { useText } from "@comptoir/ui";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useSave } from "@/forms/useSave";
import { linkKeys } from "../keys";
import { words } from "../words";
import { copyWhenReady } from "./copyWhenReady";
import { makeLink, type BookingLink, type NewLink } from "./useLinks";

/** One click: a link that lets in once, in the clipboard. Where the browser keeps it out of there, it is shown as `made`. */
export function useQuickLink() {
  const t = useText(words);
  const [made, show] = useState<BookingLink | null>(null);
  const { submit, isBusy } = useSave({
    save: async (link: NewLink) => {
      const coming = makeLink(link);
      const isCopied = await copyWhenReady(coming.then(({ url }) => url));
      return { link: await coming, isCopied };
    },
    invalidates: [linkKeys.all], done: null,
    onDone: ({ link, isCopied }) => (isCopied ? notifications.show({ message: t.copiedOnce, color: "pine" }) : show(link)),
  });
  return { copyLink: submit, isBusy, made, forget: () => show(null) };
}
