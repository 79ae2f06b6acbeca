import type { App } from "../app";

/** On to where the house sends whoever has booked: a click away, never by itself out of somebody's page. */
export const next = ({ say, state }: App) => <a class="button" href={state.booking!.nextUrl!} target="_blank" rel="noopener">{say("done.next")}</a>;
