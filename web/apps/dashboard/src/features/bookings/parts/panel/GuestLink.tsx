import { useText } from "@comptoir/ui";
import { Button, CopyButton, Group, Popover, Skeleton, Stack, Text } from "@mantine/core";
import { IconLink, IconQrcode } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { words } from "./words";

const QrCode = lazy(() => import("./QrCode").then((module) => ({ default: module.QrCode })));

/** The client's own page of the booking: copied into a message, or scanned from the screen. */
export function GuestLink({ url }: { url: string }) {
  const t = useText(words);
  return (
    <Group gap={4}>
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button size="compact-sm" variant="subtle" leftSection={<IconLink size={15} aria-hidden />} onClick={copy}>{copied ? t.guestLinkCopied : t.guestLink}</Button>
        )}
      </CopyButton>
      <Popover shadow="md" withArrow trapFocus>
        <Popover.Target>
          <Button size="compact-sm" variant="subtle" leftSection={<IconQrcode size={15} aria-hidden />}>{t.qr}</Button>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack align="center" gap="xs">
            <Suspense fallback={<Skeleton width={188} height={188} />}><QrCode value={url} title={t.qrTitle} /></Suspense>
            <Text size="xs" c="dimmed" maw={190} ta="center">{t.qrText}</Text>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </Group>
  );
}
