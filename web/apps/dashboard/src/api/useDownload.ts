import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useSentence } from "@/forms/sentence";
import type { Query } from "./api";
import { download } from "./download";

/** Fetches a file and saves it; a refusal is said. */
export function useDownload() {
  const sentence = useSentence();
  const { mutate, isPending } = useMutation({
    mutationFn: ({ path, query }: { path: string; query?: Query }) => download(path, query),
    onError: (error) => notifications.show({ message: sentence(error), color: "red", role: "alert" }),
  });
  return { save: (path: string, query?: Query) => mutate({ path, ...(query && { query }) }), isBusy: isPending };
}
