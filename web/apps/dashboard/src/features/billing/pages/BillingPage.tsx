import { Anchor, Skeleton, Stack, Text } from "@mantine/core";
import { ErrorState, PageHeader, Section, useText } from "@comptoir/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api } from "@/api/api";
import { usePermission } from "@/session/useSession";
import { billingKeys } from "../keys";
import type { BillingSettings, Seller } from "../model/settings";
import { EventLog } from "../parts/EventLog";
import { SellerSection } from "../parts/SellerSection";
import { StripeSection } from "../parts/StripeSection";
import { billingWords } from "../words";

/** How clients pay online, and who signs the invoices. */
export function BillingPage() {
  const t = useText(billingWords);
  const mayRead = usePermission("billing.read");
  const mayWrite = usePermission("billing.write");
  const mayInvoice = usePermission("invoice.write");
  const settings = useQuery({
    queryKey: billingKeys.settings, queryFn: ({ signal }) => api.get<BillingSettings>("/billing/settings", { signal }), enabled: mayRead,
  });
  const seller = useQuery({ queryKey: billingKeys.seller, queryFn: ({ signal }) => api.get<Seller>("/billing/seller", { signal }) });
  const failed = settings.error ?? seller.error;
  return (
    <>
      <PageHeader title={t.title} description={t.hint} />
      {failed && <ErrorState error={failed} onRetry={() => { void settings.refetch(); void seller.refetch(); }} />}
      {!failed && (!seller.data || (mayRead && !settings.data)) && <Stack maw={760}><Skeleton height={220} radius="lg" /><Skeleton height={320} radius="lg" /></Stack>}
      {seller.data && (
        <Stack gap="lg" maw={760}>
          {settings.data && <StripeSection key={settings.dataUpdatedAt} stripe={settings.data.stripe} mayWrite={mayWrite} />}
          <SellerSection seller={seller.data} mayWrite={mayInvoice} />
          <Section title={t.deposits.title}>
            <Text size="sm">{t.deposits.hint} <Anchor size="sm" underline="always" renderRoot={(props) => <Link to="/services" {...props} />}>{t.deposits.link}</Anchor></Text>
          </Section>
          {settings.data?.stripe.hasSecretKey && <EventLog />}
        </Stack>
      )}
    </>
  );
}
