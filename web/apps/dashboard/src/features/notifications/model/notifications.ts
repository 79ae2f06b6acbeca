import type { Schemas } from "@comptoir/client";

export type Settings = Schemas["NotificationSettingsOut"];
export type Template = Schemas["TemplateOut"];
export type TemplateItem = Schemas["TemplateItem"];
export type Preview = Schemas["PreviewOut"];
export type Delivery = Schemas["MessageDelivery"];
export type Topic = Schemas["TopicChoice"];
export type InboxItem = Schemas["InboxItemOut"];
export type Words = { subject: string; html: string; text: string; short: string };

/** What each provider wants to know beside its key; `region`: it has servers in Europe. */
export const providers: Record<string, { user?: boolean; domain?: boolean; region?: boolean }> = {
  brevo: {}, mailjet: { user: true }, mailgun: { domain: true, region: true }, postmark: {}, sendgrid: { region: true },
  resend: {}, mailersend: {}, scaleway: { user: true }, sparkpost: { region: true }, mailtrap: {},
};

/** As they write themselves; SMTP is the installation’s or the organization’s own server. */
export const providerNames: Record<string, string> = {
  brevo: "Brevo", mailjet: "Mailjet", mailgun: "Mailgun", postmark: "Postmark", sendgrid: "SendGrid", resend: "Resend",
  mailersend: "MailerSend", scaleway: "Scaleway", sparkpost: "SparkPost", mailtrap: "Mailtrap", smtp: "SMTP", twilio: "Twilio",
};

/** Who carried a message, where that is somebody else; empty where its channel says it all, or where it stayed here. */
export function carrierOf({ channel, provider }: Pick<Delivery, "channel" | "provider">): string {
  return provider === channel || provider === "outbox" ? "" : providerNames[provider] ?? provider;
}
