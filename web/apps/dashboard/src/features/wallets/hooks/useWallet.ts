import { useQuery } from "@tanstack/react-query";
import { api } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { walletKeys } from "../keys";
import type { Wallet } from "../model/wallet";

/** What one client has to spend; asked only of whom is known. */
export function useWallet(clientId: string | null | undefined) {
  const mayRead = usePermission("wallet.read");
  return useQuery({
    queryKey: walletKeys.one(clientId ?? ""), queryFn: ({ signal }) => api.get<Wallet>(`/wallets/${clientId}`, { signal }), enabled: Boolean(clientId) && mayRead,
  });
}
