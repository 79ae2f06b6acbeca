import type { Schemas } from "@comptoir/client";
import { useText } from "@comptoir/ui";
import { Button, Modal } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconCalendarPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Page } from "@/api/api";
import { BookFlow } from "@/features/coach/parts/BookFlow";
import { Pending } from "@/routing/states";
import { useArea } from "../hooks/useArea";
import { areaKeys } from "../keys";
import { useToken } from "../token";
import { words } from "../words";

/** Whoever is signed in books an appointment: what, when, how; who they are is known. */
export function BookByClient() {
  const t = useText(words).bookings;
  const { slug, me, api } = useArea();
  const token = useToken(slug);
  const cache = useQueryClient();
  const isPhone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false }) ?? false;
  const [isOpen, setOpen] = useState(false);
  const offers = useQuery({
    queryKey: areaKeys.list(slug, "/services"),
    queryFn: async ({ signal }) => (await api.get<Page<Schemas["ServiceOut"]>>("/services", { query: { type: "appointment", limit: "200" }, signal })).items,
  });
  const reasons = useQuery({
    queryKey: areaKeys.list(slug, "/reasons"),
    queryFn: async ({ signal }) => (await api.get<Page<Schemas["VisitReasonOut"]>>("/reasons", { signal })).items,
    enabled: isOpen,
  });
  if (!offers.data || offers.data.length === 0) return null;
  return (
    <>
      <Button style={{ alignSelf: "flex-start" }} leftSection={<IconCalendarPlus size={18} aria-hidden />} onClick={() => setOpen(true)}>{t.book}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t.book} size={760} fullScreen={isPhone} closeButtonProps={{ "aria-label": t.close }}>
        {reasons.isPending ? <Pending /> : (
          <BookFlow offers={offers.data} reasons={reasons.data ?? []} bearer={token} known={{ phone: me.client.phone }}
            onBooked={() => void cache.invalidateQueries({ queryKey: areaKeys.list(slug, "/me/bookings") })} />
        )}
      </Modal>
    </>
  );
}
