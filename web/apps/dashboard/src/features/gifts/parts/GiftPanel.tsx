import { Button, CopyButton, Menu, Skeleton, Stack, TextInput } from "@mantine/core";
import { IconCheck, IconChevronDown, IconCopy, IconDownload } from "@tabler/icons-react";
import { ConfirmDialog, ErrorState, SidePanel, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "@/api/api";
import { useDownload } from "@/api/useDownload";
import { useSave } from "@/forms/useSave";
import { usePermission } from "@/session/useSession";
import { staleAfterMoney } from "../../payments/model/stale";
import { giftKeys } from "../keys";
import type { Gift, OneGift } from "../model/gift";
import { giftWords } from "../words";
import { GiftFacts } from "./GiftFacts";

/** One certificate: its card, its code, what was taken of it. */
export function GiftPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useText(giftWords);
  const mayWrite = usePermission("gift.write");
  const [asks, setAsks] = useState(false);
  const { data: gift, error, refetch } = useQuery({
    queryKey: giftKeys.one(id), queryFn: ({ signal }) => api.get<OneGift>(`/gift-certificates/${id}`, { signal }),
  });
  const isUsable = gift?.status === "active" || gift?.status === "partially_used";
  return (
    <SidePanel
      title={t.one} onClose={onClose}
      footer={gift && isUsable && (
        <>
          {mayWrite && gift.status === "active" && <Button variant="subtle" color="red" px="xs" mr="auto" onClick={() => setAsks(true)}>{t.refund}</Button>}
          {mayWrite && gift.recipientEmail && <Resend gift={gift} />}
          <PdfMenu gift={gift} />
        </>
      )}
    >
      {!gift && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!gift && !error && <Stack aria-busy="true"><Skeleton height={240} radius="lg" /><Skeleton height={120} mt="md" /></Stack>}
      {gift && <GiftFacts gift={gift} copy={isUsable && <CopyCode code={gift.code} />} />}
      {gift && asks && <Refund gift={gift} onClose={() => setAsks(false)} />}
    </SidePanel>
  );
}

function CopyCode({ code }: { code: string }) {
  const t = useText(giftWords);
  return (
    <CopyButton value={code} timeout={3000}>
      {({ copied, copy }) => (
        <Button size="xs" variant="default" leftSection={copied ? <IconCheck size={15} /> : <IconCopy size={15} />} onClick={copy}>{copied ? t.copied : t.copy}</Button>
      )}
    </CopyButton>
  );
}

function PdfMenu({ gift }: { gift: Gift }) {
  const t = useText(giftWords);
  const { save, isBusy } = useDownload();
  const pick = (format: string) => save(`/gift-certificates/${gift.id}/pdf`, { format, locale: gift.locale });
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target><Button leftSection={<IconDownload size={17} />} rightSection={<IconChevronDown size={15} />} loading={isBusy}>{t.pdf}</Button></Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => pick("a4")}>{t.pdfA4}</Menu.Item>
        <Menu.Item onClick={() => pick("card")}>{t.pdfCard}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function Resend({ gift }: { gift: Gift }) {
  const t = useText(giftWords);
  const { submit, isBusy } = useSave({
    save: () => api.post<Gift>(`/gift-certificates/${gift.id}/resend`), invalidates: [giftKeys.all, ["outbox"]], done: t.resent,
  });
  return <Button variant="default" loading={isBusy} onClick={() => submit(undefined)}>{t.resend}</Button>;
}

function Refund({ gift, onClose }: { gift: Gift; onClose: () => void }) {
  const t = useText(giftWords);
  const [reason, setReason] = useState("");
  const { submit, isBusy } = useSave({
    save: () => api.post<Gift>(`/gift-certificates/${gift.id}/refund`, { reason: reason.trim() }), invalidates: staleAfterMoney, done: t.refunded, onDone: onClose,
  });
  return (
    <ConfirmDialog opened onClose={onClose} onConfirm={() => submit(undefined)} title={t.refundTitle} text={t.refundText} confirmLabel={t.refund} isDangerous isBusy={isBusy}>
      <TextInput label={t.reason} maxLength={200} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}
