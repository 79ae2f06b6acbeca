import { useText } from "@comptoir/ui";
import { Alert, Button, Modal, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { Confirmed, PayDialog } from "./PayDialog";
import type { MyPurchase } from "./usePurchases";
import { payWords } from "./words";

type Props = { purchase: string; wasRefused: boolean; onClose: () => void };

/** Where a bank's page leads back to: the answer is waited for, or the payment tried again. */
export function BackFromBank({ purchase, wasRefused, onClose }: Props) {
  const t = useText(payWords);
  const { slug, api } = useArea();
  const [triesAgain, tryAgain] = useState(false);
  const { data } = useQuery({
    queryKey: [...areaKeys.list(slug, "/me/purchases"), purchase], enabled: wasRefused,
    queryFn: ({ signal }) => api.get<MyPurchase>(`/me/purchases/${purchase}`, { signal }),
  });
  if (triesAgain && data) return <PayDialog purchase={data} onClose={onClose} />;
  return (
    <Modal opened onClose={onClose} title={t.title} closeButtonProps={{ "aria-label": t.close }}>
      {!wasRefused ? <Confirmed purchase={{ id: purchase }} onClose={onClose} /> : (
        <Stack gap="md">
          <Alert color="red" role="alert">{t.refused}</Alert>
          <Button size="md" fullWidth disabled={!data || data.amountDue === 0} onClick={() => tryAgain(true)}>{t.retry}</Button>
        </Stack>
      )}
    </Modal>
  );
}
