/** The positions that let the one at `from` stand at `to`, for those that have to change. */
export function moved<T extends { id: string; position: number }>(items: readonly T[], from: number, to: number): { id: string; position: number }[] {
  const order = [...items];
  const [one] = order.splice(from, 1);
  if (!one || to < 0 || to >= items.length) return [];
  order.splice(to, 0, one);
  return order.flatMap(({ id, position }, index) => (position === index ? [] : [{ id, position: index }]));
}
