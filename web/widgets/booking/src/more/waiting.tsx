import type { App } from "../app";

/** Above the form of somebody who joins the queue. */
export const waiting = ({ say }: App) => <p class="notice taken">{say("waitlist.about")}</p>;
