import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useSentence } from "@/forms/sentence";
import { useArea } from "../hooks/useArea";

type Props = { path: string; query?: Record<string, string>; label: string; name: string; size?: "sm" | "compact-sm" };

/** Saves a file of theirs that the server makes. */
export function SaveButton({ path, query, label, name, size = "sm" }: Props) {
  const sentence = useSentence();
  const { api } = useArea();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api.download(path, query), onError: (error) => notifications.show({ message: sentence(error), color: "red", role: "alert" }),
  });
  return (
    <Button variant="default" size={size} loading={isPending} leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />} aria-label={name} onClick={() => mutate()}>{label}</Button>
  );
}
