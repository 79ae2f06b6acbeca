import type { Schemas } from "@comptoir/client";
import { ErrorState, useText } from "@comptoir/ui";
import { Loader, Modal, Skeleton, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useSave } from "@/forms/useSave";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { CardForm } from "./CardForm";
import { payWords } from "./words";

type Setup = Schemas["CardSetupOut"];
type Props = { subscription: { id: string; productName: string }; onClose: () => void };

/** Leaves another card for what a subscription will cost. */
export function ChangeCard({ subscription, onClose }: Props) {
  const t = useText(payWords);
  const { slug, api } = useArea();
  const path = `/me/subscriptions/${subscription.id}/card`;
  const { data, error, refetch } = useQuery({
    queryKey: areaKeys.list(slug, path), staleTime: Infinity, gcTime: 0, retry: false, queryFn: () => api.post<Setup>(path),
  });
  const keep = useKeptCard(subscription.id, onClose);
  return (
    <Modal opened onClose={onClose} title={t.changeTitle} closeButtonProps={{ "aria-label": t.close }} closeOnClickOutside={false}>
      <Stack gap="md">
        <Text size="sm" fw={560}>{subscription.productName}</Text>
        <Text size="sm" c="dimmed">{t.changeText}</Text>
        {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : !data ? <Skeleton height={240} radius="md" /> : keep.isBusy ? <Loader /> : (
          <CardForm
            secret={data} confirms="setup" label={t.save} returnUrl={`${location.origin}/me/${slug}/subscriptions?subscription=${subscription.id}&setup=${data.setupId}`}
            onDone={() => keep.submit(data.setupId)}
          />
        )}
      </Stack>
    </Modal>
  );
}

function useKeptCard(subscription: string, onDone: () => void) {
  const t = useText(payWords);
  const { slug, api } = useArea();
  return useSave({
    save: (setupId: string) => api.put(`/me/subscriptions/${subscription}/card`, { setupId }), invalidates: [areaKeys.all(slug)], done: t.changed, onDone,
  });
}

/** Back from the bank's page: keeps the card that was confirmed there, once; one that was not is told of. */
export function KeepCard({ subscription, setup, onDone }: { subscription: string; setup: string; onDone: () => void }) {
  const { submit } = useKeptCard(subscription, onDone);
  const isSent = useRef(false);
  useEffect(() => {
    if (isSent.current) return;
    isSent.current = true;
    submit(setup, { onError: onDone });
  }, [submit, setup, onDone]);
  return <Loader />;
}
