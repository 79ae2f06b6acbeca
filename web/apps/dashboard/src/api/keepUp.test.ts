import { QueryClient, QueryObserver } from "@tanstack/react-query";
import { expect, test, vi } from "vitest";
import { keepUp } from "./keepUp";

/** A list that is shown, whose answers are given by hand. */
function shown(client: QueryClient) {
  const answers: ((items: string[]) => void)[] = [];
  const observer = new QueryObserver<string[]>(client, { queryKey: ["list"], queryFn: () => new Promise((answer) => answers.push(answer)), staleTime: Infinity });
  const leave = observer.subscribe(() => undefined);
  return { answers, now: () => observer.getCurrentResult().data, leave };
}

test("what changed while the first answer was under way is asked for again", async () => {
  const client = new QueryClient();
  keepUp(client);
  const { answers, now, leave } = shown(client);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  void client.invalidateQueries({ queryKey: ["list"] });
  answers[0]?.(["old"]);
  await vi.waitFor(() => expect(answers).toHaveLength(2));
  answers[1]?.(["old", "new"]);
  await vi.waitFor(() => expect(now()).toEqual(["old", "new"]));
  expect(answers).toHaveLength(2);
  leave();
});

test("without it the old answer would stay", async () => {
  const client = new QueryClient();
  const { answers, now, leave } = shown(client);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  void client.invalidateQueries({ queryKey: ["list"] });
  answers[0]?.(["old"]);
  await vi.waitFor(() => expect(now()).toEqual(["old"]));
  expect(answers).toHaveLength(1);
  leave();
});

test("nothing is asked for twice when nothing changed", async () => {
  const client = new QueryClient();
  keepUp(client);
  const { answers, now, leave } = shown(client);
  await vi.waitFor(() => expect(answers).toHaveLength(1));
  answers[0]?.(["old"]);
  await vi.waitFor(() => expect(now()).toEqual(["old"]));
  expect(answers).toHaveLength(1);
  leave();
});
