import { Button, Group, SegmentedControl } from "@mantine/core";
import { IconDownload, IconPlus, IconTicket } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useText } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useDownload } from "@/api/useDownload";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { promoKeys } from "../keys";
import type { Promo } from "../model/promo";
import { PromoDrawer } from "../parts/PromoDrawer";
import { usePromoColumns } from "../parts/promoColumns";
import { promoWords } from "../words";

const route = getRouteApi("/signed-in/frame/promo-codes");

export function PromosPage() {
  const t = useText(promoWords);
  const { search, active } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermission("promo.write");
  const [edited, setEdited] = useState<Promo | "new">();
  const { save, isBusy } = useDownload();
  const columns = usePromoColumns();
  const query = { search, isActive: active };
  const list = useList<Promo>(promoKeys.list(query), "/promo-codes", query);
  const create = <Button leftSection={<IconPlus size={17} />} onClick={() => setEdited("new")}>{t.create}</Button>;
  return (
    <>
      <PageHeader title={t.title} description={t.hint} actions={<Group gap="sm">{list.items.length > 0 && <Button variant="default" leftSection={<IconDownload size={17} />} loading={isBusy} aria-label={t.exportName} onClick={() => save("/promo-codes/export.csv", query)}>CSV</Button>}{mayWrite && create}</Group>} />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.code} onOpen={setEdited}
        search={{ value: search ?? "", onChange: (value) => void navigate({ search: (now) => ({ ...now, search: value || undefined }), replace: true }), label: t.search }}
        isNarrowed={Boolean(search) || active !== undefined}
        filters={
          <SegmentedControl
            aria-label={t.shown} value={active === undefined ? "all" : active ? "active" : "off"}
            data={[{ value: "all", label: t.all }, { value: "active", label: t.active }, { value: "off", label: t.off }]}
            onChange={(value) => void navigate({ search: (now) => ({ ...now, active: value === "all" ? undefined : value === "active" }), replace: true })}
          />
        }
        empty={<EmptyState icon={IconTicket} title={t.emptyTitle} text={t.emptyText} action={mayWrite && create} />}
      />
      {edited && (
        <PromoDrawer
          key={edited === "new" ? "new" : edited.id} promo={edited === "new" ? undefined : edited} mayWrite={mayWrite}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
