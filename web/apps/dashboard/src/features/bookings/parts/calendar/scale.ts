/** Pixels of an hour in a time grid. */
export const hourHeight = 60;
