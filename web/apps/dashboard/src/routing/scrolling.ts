/**
 * Whether the router may scroll: for another page only. A panel that opens over a list, or a filter, is in the address too, and would
 * throw the reader back to the top.
 */
export function anotherPage(): (rendered: { location: { pathname: string } }) => boolean {
  let shown: string | null = null;
  return ({ location: { pathname } }) => {
    const isAnother = pathname !== shown;
    shown = pathname;
    return isAnother;
  };
}
