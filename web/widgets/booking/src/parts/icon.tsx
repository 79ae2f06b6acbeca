export const BACK = "M10 3 5 8l5 5";
export const FORWARD = "m6 3 5 5-5 5";
export const CHECK = "m3 8.5 3.5 3.5L13 4.5";
export const CLOCK = "M8 4.5V8l2.5 1.5M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0";
export const PLACE = "M8 14s4.7-4.2 4.7-7.5a4.7 4.7 0 0 0-9.4 0C3.3 9.8 8 14 8 14Zm0-6.2a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2";
export const PERSON = "M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4Zm-5 6.4c.3-2.6 2.3-4.2 5-4.2s4.7 1.6 5 4.2";
export const CALENDAR = "M2.5 3.5h11V14h-11ZM2.5 7h11M5 2v3M11 2v3";
export const ALERT = "M8 5v3.5M8 11v.1M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0";
export const GLOBE = "M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0ZM2 8h12M8 2c2.2 2 2.2 10 0 12M8 2C5.8 4 5.8 12 8 14";

/** A line drawing in the colour of the text around it; says nothing to a screen reader. */
export const icon = (path: string, look = "") => <svg class={look} viewBox="0 0 16 16" aria-hidden><path d={path} /></svg>;

/** Before whatever went wrong. */
export const alertIcon = (look?: string) => icon(ALERT, look);
