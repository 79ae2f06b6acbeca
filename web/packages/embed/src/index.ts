export type { BookedDetail, CommandDetails, CommandName, EventDetails, EventName, Prefill, PurchasedDetail, WidgetKind } from "./messages";
export { COMMANDS, EVENTS, PROTOCOL } from "./messages";
export type { Define, Emit, Mount, MountOptions, WidgetHandle } from "./mount";
export { isMessage, type Message } from "./envelope";
