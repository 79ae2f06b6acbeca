import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, type Page } from "@/api/api";
import { choiceKeys } from "../keys";

export type FoundClient = { id: string; name: string; email: string | null; phone: string | null };

const leastLetters = 2;

/** Clients found by a few letters of a name, an e-mail address or a phone number. */
export function useClientSearch() {
  const [typed, setTyped] = useState("");
  const [search] = useDebouncedValue(typed.trim(), 200);
  const isAsked = search.length >= leastLetters;
  const found = useQuery({
    queryKey: choiceKeys.clients(search),
    queryFn: async ({ signal }) => (await api.get<Page<FoundClient>>("/clients", { query: { search, limit: 8 }, signal })).items,
    enabled: isAsked,
    placeholderData: keepPreviousData,
  });
  const clients = isAsked ? (found.data ?? []) : [];
  return { typed, setTyped, clients, isNobody: isAsked && found.isSuccess && !found.isFetching && clients.length === 0 };
}
