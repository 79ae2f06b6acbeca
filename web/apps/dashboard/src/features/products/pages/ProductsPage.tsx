import { Button, Menu, SegmentedControl, Select, Text } from "@mantine/core";
import { IconChevronDown, IconPlus, IconShoppingBag } from "@tabler/icons-react";
import { DataList, EmptyState, PageHeader, useText } from "@comptoir/ui";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useList } from "@/api/useList";
import { usePermission } from "@/session/useSession";
import { productKeys } from "../keys";
import { KINDS, type Kind, type Product } from "../model/product";
import { kindIcons } from "../parts/kindIcons";
import { useProductColumns } from "../parts/productColumns";
import { ProductDrawer } from "../parts/ProductDrawer";
import { SHOWN, type ProductSearch, type Shown } from "../routes";
import { productWords } from "../words";

const route = getRouteApi("/signed-in/frame/products");

/** What is for sale, in the order in which clients see it. */
export function ProductsPage() {
  const t = useText(productWords);
  const { search, kind, shown } = route.useSearch();
  const navigate = route.useNavigate();
  const mayWrite = usePermission("product.write");
  const [edited, setEdited] = useState<Product | Kind>();
  const query = { search, kind, isActive: shown === "onSale" ? true : shown === "off" ? false : undefined, isArchived: shown === "archived" || undefined, limit: 200 };
  const list = useList<Product>(productKeys.list(query), "/products", query);
  const isNarrowed = Boolean(search ?? kind ?? shown);
  const columns = useProductColumns(mayWrite, isNarrowed || list.hasMore ? null : list.items, setEdited);
  const go = (change: ProductSearch) => void navigate({ search: (now) => ({ ...now, ...change }), replace: true });
  return (
    <>
      <PageHeader title={t.title} description={t.hint} actions={mayWrite && <CreateButton onPick={setEdited} />} />
      <DataList
        label={t.title} list={list} columns={columns} rowKey={(row) => row.id} rowName={(row) => row.name} onOpen={setEdited} isNarrowed={isNarrowed}
        search={{ value: search ?? "", onChange: (value) => go({ search: value || undefined }), label: t.search }}
        filters={
          <>
            <Select
              aria-label={t.kind} placeholder={t.allKinds} clearable w={{ base: "100%", sm: 190 }} value={kind ?? null}
              data={KINDS.map((value) => ({ value, label: t.kinds[value] }))} onChange={(value) => go({ kind: (value as Kind) ?? undefined })}
            />
            <SegmentedControl
              aria-label={t.shown} value={shown ?? "all"} data={SHOWN.map((value) => ({ value, label: t[value] }))}
              onChange={(value) => go({ shown: value === "all" ? undefined : (value as Shown) })}
            />
          </>
        }
        empty={<EmptyState icon={IconShoppingBag} title={t.emptyTitle} text={t.emptyText} action={mayWrite && <CreateButton onPick={setEdited} />} />}
      />
      {edited && (
        <ProductDrawer
          key={typeof edited === "string" ? edited : edited.id} product={typeof edited === "string" ? undefined : edited}
          kind={typeof edited === "string" ? edited : edited.kind} mayWrite={mayWrite} onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}

function CreateButton({ onPick }: { onPick: (kind: Kind) => void }) {
  const t = useText(productWords);
  return (
    <Menu position="bottom-end" shadow="md" width={330}>
      <Menu.Target><Button leftSection={<IconPlus size={17} />} rightSection={<IconChevronDown size={15} />}>{t.create}</Button></Menu.Target>
      <Menu.Dropdown>
        {KINDS.map((kind) => {
          const Icon = kindIcons[kind];
          return (
            <Menu.Item key={kind} leftSection={<Icon size={19} stroke={1.7} aria-hidden />} onClick={() => onPick(kind)}>
              <Text size="sm" fw={560}>{t.kinds[kind]}</Text>
              <Text size="xs" c="dimmed">{t.kindHints[kind]}</Text>
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
