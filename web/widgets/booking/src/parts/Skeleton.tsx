import type { ComponentChildren } from "preact";
import { Failed } from "./Failed";

const bars = (count: number, look: string) => Array.from({ length: count }, (_, index) => <i key={index} class={`bone ${look}`} />);

/** Grey shapes where the times will be, of their size. */
export function TimesSkeleton() {
  return (
    <div class="slots" aria-hidden="true">
      {bars(1, "short")}
      <div class="times">{bars(8, "time-bone")}</div>
    </div>
  );
}

/** The whole widget before its configuration is here. */
export function Skeleton({ label }: { label: string }): ComponentChildren {
  return (
    <div class="card" aria-busy="true">
      <p class="sr" role="status">{label}</p>
      <header class="top" aria-hidden="true">{bars(1, "title")}</header>
      <div class="body main list" aria-hidden="true">{bars(4, "card-bone")}</div>
    </div>
  );
}

/** The form's shapes until its part is here, or that it did not come. */
export function FormSkeleton({ failed, onRetry }: { failed: boolean; onRetry: () => void }) {
  return failed ? <Failed text="trouble.title" onRetry={onRetry} /> : <div class="services" aria-hidden="true">{bars(4, "time-bone")}</div>;
}
