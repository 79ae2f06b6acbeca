import { notifications } from "@mantine/notifications";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api } from "@/api/api";
import { useSentence } from "@/forms/sentence";
import { notificationKeys } from "../keys";
import { chosen, type Choice } from "../model/choices";
import type { Topic } from "../model/notifications";

type Preferences = { topics: Topic[] };

/** What one person is told; a switch moves at once, and back when the server refuses. */
export function useMyChoices(path: string, bearer?: string | null) {
  const cache = useQueryClient();
  const sentence = useSentence();
  const options = bearer ? { bearer } : {};
  const queryKey = [...notificationKeys.preferences, path];
  const { data, error, refetch } = useQuery({ queryKey, queryFn: ({ signal }) => api.get<Preferences>(path, { signal, ...options }) });
  const { mutate } = useMutation({
    // One after the other: the last answer is then that of the last click.
    scope: { id: path },
    mutationFn: (choice: Choice) => api.put<Preferences>(path, { choices: [choice] }, options),
    onMutate: async (choice) => {
      await cache.cancelQueries({ queryKey });
      cache.setQueryData<Preferences>(queryKey, (before) => before && { topics: chosen(before.topics, choice) });
    },
    onError: (problem) => {
      void cache.invalidateQueries({ queryKey });
      notifications.show({ message: sentence(problem), color: "red", role: "alert" });
    },
  });
  return { topics: data?.topics, error, refetch, choose: mutate };
}
