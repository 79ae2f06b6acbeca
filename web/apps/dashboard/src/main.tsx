import "@comptoir/ui/styles.css";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { queryClient } from "@/api/queryClient";
import { reloadOnNewBuild } from "@/routing/freshBuild";
import { router } from "@/routing/router";
import { ReaderLocale } from "@/session/ReaderLocale";

reloadOnNewBuild();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ReaderLocale>
        <RouterProvider router={router} />
      </ReaderLocale>
    </QueryClientProvider>
  </StrictMode>,
);
