import { Skeleton, Stack } from "@mantine/core";
import { ErrorState } from "@comptoir/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import { BackLink } from "./BackLink";

/** The editor's place while its service is on the way, or could not be had. */
export function EditorLoading({ query }: { query: UseQueryResult<unknown> }) {
  if (query.error) {
    return (
      <>
        <BackLink />
        <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      </>
    );
  }
  return (
    <Stack gap="md" aria-busy="true" role="status">
      <Skeleton h={16} w={110} />
      <Skeleton h={30} w={280} />
      <Skeleton h={380} radius="lg" mt="md" />
      {[1, 2, 3].map((row) => <Skeleton key={row} h={62} radius="lg" />)}
    </Stack>
  );
}
