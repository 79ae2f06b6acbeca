/** Grey shapes of the size of what will be there. */
export const bones = (count: number, look: string) => Array.from({ length: count }, () => <i class={`bone ${look}`} />);

/** In place of the times of a day. */
export const timeBones = () => <div class="slots" aria-hidden>{bones(1, "short")}<div class="times">{bones(8, "")}</div></div>;
