import { ActionIcon, Menu } from "@mantine/core";
import { IconArchive, IconArrowDown, IconArrowUp, IconDots, IconPencil, IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { ConfirmDialog, useText } from "@comptoir/ui";
import { useState } from "react";
import { api } from "@/api/api";
import { useSave } from "@/forms/useSave";
import { productKeys } from "../keys";
import { moved, type Product } from "../model/product";
import { productWords } from "../words";

/** `order`: all products as clients see them, when the list shows them all; only then can one be moved. */
type Props = { product: Product; order: readonly Product[] | null; onEdit: () => void };

export function ProductMenu({ product, order, onEdit }: Props) {
  const t = useText(productWords);
  const [asks, setAsks] = useState(false);
  const invalidates = [productKeys.all];
  const turn = useSave({
    save: (isActive: boolean) => api.patch<Product>(`/products/${product.id}`, { isActive }), invalidates, done: product.isActive ? t.stopped : t.resumed,
  });
  const move = useSave({
    save: async (by: -1 | 1) => {
      for (const { id, sortOrder } of moved(order ?? [], product.id, by)) await api.patch<Product>(`/products/${id}`, { sortOrder });
    },
    invalidates, done: t.ordered,
  });
  const remove = useSave({ save: () => api.delete(`/products/${product.id}`), invalidates, done: t.removed, onDone: () => setAsks(false) });
  const place = order?.findIndex(({ id }) => id === product.id) ?? -1;
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target><ActionIcon variant="subtle" color="gray" size={36} aria-label={t.actions(product.name)}><IconDots size={18} /></ActionIcon></Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>{t.edit}</Menu.Item>
          {place > 0 && <Menu.Item leftSection={<IconArrowUp size={16} />} onClick={() => move.submit(-1)}>{t.up}</Menu.Item>}
          {order && place >= 0 && place < order.length - 1 && <Menu.Item leftSection={<IconArrowDown size={16} />} onClick={() => move.submit(1)}>{t.down}</Menu.Item>}
          {!product.isArchived && (
            <Menu.Item leftSection={product.isActive ? <IconPlayerPause size={16} /> : <IconPlayerPlay size={16} />} onClick={() => turn.submit(!product.isActive)}>
              {product.isActive ? t.stop : t.resume}
            </Menu.Item>
          )}
          {!product.isArchived && <Menu.Item c="var(--mantine-color-error)" leftSection={<IconArchive size={16} />} onClick={() => setAsks(true)}>{t.remove}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      <ConfirmDialog
        opened={asks} onClose={() => setAsks(false)} title={t.removeTitle(product.name)} text={t.removeText} isDangerous confirmLabel={t.remove}
        isBusy={remove.isBusy} onConfirm={() => remove.submit(undefined)}
      />
    </>
  );
}
