import { UiProvider, type Region } from "@comptoir/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render } from "@testing-library/react";
import type { ReactNode } from "react";

/** Renders a part with theme, region and an empty query cache, as the app would around it. */
export function renderPart(part: ReactNode, region: Partial<Region> = {}) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <UiProvider locale="fr" timeZone="Europe/Paris" currency="EUR" {...region}>
      <QueryClientProvider client={client}>{part}</QueryClientProvider>
    </UiProvider>,
  );
}
