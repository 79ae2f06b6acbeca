import { Button, Group, Select } from "@mantine/core";
import { IconDownload, IconPlus, IconReceipt } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useText } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useDownload } from "@/api/useDownload";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { useProducts } from "../../products/hooks/useProductChoices";
import { KINDS, type Kind } from "../../products/model/product";
import { productWords } from "../../products/words";
import { saleKeys } from "../keys";
import { PURCHASE_STATUSES, type Purchase, type PurchaseStatus } from "../model/sale";
import { useSaleColumns } from "../parts/saleColumns";
import { SaleDrawer } from "../parts/SaleDrawer";
import { SalePanel } from "../parts/SalePanel";
import type { SaleSearch } from "../routes";
import { saleWords } from "../words";

const route = getRouteApi("/signed-in/frame/sales");

/** What was sold, the latest first. */
export function SalesPage() {
  const t = useText(saleWords);
  const kinds = useText(productWords).kinds;
  const { search, status, kind, product, purchase } = route.useSearch();
  const navigate = route.useNavigate();
  const maySell = usePermission("purchase.create");
  const products = useProducts();
  const { save, isBusy } = useDownload();
  const [sells, setSells] = useState(false);
  const query = { search, status, kind, productId: product };
  const list = useList<Purchase>(saleKeys.list(query), "/purchases", query);
  const go = (change: SaleSearch, replace = true) => void navigate({ search: (now) => ({ ...now, ...change }), replace });
  const sell = maySell && <Button leftSection={<IconPlus size={17} />} onClick={() => setSells(true)}>{t.sell}</Button>;
  const filter = { clearable: true, w: { base: "calc(50% - 6px)", sm: 190 } };
  return (
    <>
      <PageHeader title={t.title} description={t.hint} actions={<Group gap="sm">{list.items.length > 0 && <Button variant="default" leftSection={<IconDownload size={17} />} loading={isBusy} aria-label={t.exportName} onClick={() => save("/purchases/export.csv", query)}>CSV</Button>}{sell}</Group>} />
      <DataList
        label={t.title} list={list} columns={useSaleColumns()} rowKey={(row) => row.id} rowName={(row) => `${row.productName}, ${row.clientName}`}
        onOpen={(row) => go({ purchase: row.id }, false)} isNarrowed={Boolean(search ?? status ?? kind ?? product)}
        search={{ value: search ?? "", onChange: (value) => go({ search: value || undefined }), label: t.search }}
        filters={
          <>
            <Select
              {...filter} aria-label={t.status} placeholder={t.allStatuses} value={status ?? null}
              data={PURCHASE_STATUSES.map((value) => ({ value, label: t.statuses[value] }))} onChange={(value) => go({ status: (value as PurchaseStatus) ?? undefined })}
            />
            <Select
              {...filter} aria-label={t.kind} placeholder={t.allKinds} value={kind ?? null}
              data={KINDS.map((value) => ({ value, label: kinds[value] }))} onChange={(value) => go({ kind: (value as Kind) ?? undefined })}
            />
            {products.length > 1 && (
              <Select
                {...filter} w={{ base: "100%", sm: 220 }} aria-label={t.product} placeholder={t.allProducts} searchable value={product ?? null}
                data={products.map(({ id, name }) => ({ value: id, label: name }))} onChange={(value) => go({ product: value ?? undefined })}
              />
            )}
          </>
        }
        empty={<EmptyState icon={IconReceipt} title={t.emptyTitle} text={t.emptyText} action={sell} />}
      />
      {sells && <SaleDrawer onClose={() => setSells(false)} onSold={({ id }) => { setSells(false); go({ purchase: id }, false); }} />}
      {purchase && <SalePanel key={purchase} id={purchase} onClose={() => go({ purchase: undefined }, false)} />}
    </>
  );
}
