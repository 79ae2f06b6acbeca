import type { CommandDetails, CommandName, EventDetails, EventName, Prefill, WidgetKind } from "./messages";

export type Emit = <N extends EventName>(name: N, detail: EventDetails[N]) => void;

/** All that a widget learns from the loader. */
export interface MountOptions {
  /** Origin of the API, without a slash at the end. */
  api: string;
  /** `wgt_…`. */
  widget: string;
  mode: "inline" | "popup";
  /** The `data-*` of the element or button, camelCased. */
  data: Readonly<Record<string, string | undefined>>;
  prefill: Prefill;
  /** Loads another file of the same build, once for the page; what it defined. */
  load: (name: string) => Promise<unknown>;
  emit: Emit;
  /** Closes the popup; absent when inline. */
  close: (() => void) | undefined;
}

export interface WidgetHandle {
  command<N extends CommandName>(name: N, detail: CommandDetails[N]): void;
}

/** A widget's entry: draws itself into a shadow root that it has to itself. */
export type Mount = (root: ShadowRoot, options: MountOptions) => WidgetHandle;

/** How a bundle, once loaded, makes itself known to the loader. */
export type Define = (name: WidgetKind | (string & {}), what: unknown) => void;
