import { Refused } from "@comptoir/client";
import { useText } from "@comptoir/ui";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { useSentence } from "@/forms/sentence";
import { useSave } from "@/forms/useSave";
import type { Booking } from "../model/booking";
import { mayOverride, nearestOf } from "../model/refusals";
import { words } from "../parts/move/words";
import { staleAfterChange } from "./useBookingAction";

type Request = { path: string; body: object; method: "post" | "patch" };
type Options = {
  /** What is said once it is done. */
  word?: string;
  /** How to put it back; given the answer, since a moved booking is a new one. */
  back: (moved: { id: string }) => Request;
  onDone: (moved: Booking) => void;
};

/** Moves a booking or a session, and for a while offers to put it back. `nearest` are free times when this one is taken. */
export function useMove({ word, back, onDone }: Options) {
  const t = useText(words);
  const sentence = useSentence();
  const cache = useQueryClient();
  const [refused, setRefused] = useState<Refused | null>(null);

  const undo = async (request: Request) => {
    notifications.hide(noteId);
    try {
      await api[request.method](request.path, request.body);
      notifications.show({ message: t.undone, color: "pine" });
    } catch (error) {
      notifications.show({ message: sentence(error), color: "red", role: "alert" });
    }
    for (const queryKey of staleAfterChange) void cache.invalidateQueries({ queryKey });
  };

  const { submit, isBusy, problem } = useSave({
    save: ({ method, path, body }: Request) => {
      setRefused(null);
      return api[method]<Booking>(path, body).catch((error: unknown) => {
        if (error instanceof Refused) setRefused(error);
        throw error;
      });
    },
    invalidates: staleAfterChange,
    form: { values: {} as Request, setErrors: () => {} },
    done: null,
    onDone: (moved) => {
      notifications.show({
        id: noteId, color: "pine", autoClose: 10_000,
        message: (
          <Group justify="space-between" wrap="nowrap">
            <Text size="sm">{word ?? t.done}</Text>
            <Button size="compact-sm" variant="light" style={{ flex: "none" }} onClick={() => void undo(back(moved))}>{t.undo}</Button>
          </Group>
        ),
      });
      onDone(moved);
    },
  });
  return { submit, isBusy, problem, nearest: nearestOf(refused), mayOverride: mayOverride(refused) };
}

const noteId = "booking-moved";
