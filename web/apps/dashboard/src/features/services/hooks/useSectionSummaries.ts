import { useFormat, useText } from "@comptoir/ui";
import { reminderWords as lengthWords } from "@/features/notifications/reminders.words";
import { weeklyMinutes } from "../../staff/model/week";
import { hasOptions } from "../model/document";
import type { ServiceForm } from "../model/form";
import { toMinor } from "../model/money";
import type { SectionId } from "../model/sections";
import { availabilityWords } from "../words/availability";
import { essentialsWords } from "../words/essentials";
import { fieldWords } from "../words/fields";
import { needsWords } from "../words/needs";
import { placeWords } from "../words/place";
import { priceWords } from "../words/prices";
import { reminderWords } from "../words/reminders";

/** Each section in one line, for when it is closed. */
export function useSectionSummaries(form: ServiceForm): Record<SectionId, string> {
  const format = useFormat();
  const essentials = useText(essentialsWords);
  const hours = useText(availabilityWords);
  const needs = useText(needsWords);
  const fields = useText(fieldWords);
  const prices = useText(priceWords);
  const place = useText(placeWords);
  const reminders = useText(reminderWords);
  const { ahead, length } = useText(lengthWords);

  const price = Number(form.price) === 0 ? essentials.free : format.money(toMinor(form.price, form.currency), form.currency);
  const open = weeklyMinutes(form.availableSlots) / 60;
  const special = form.specialAvailability.length;
  const staff = form.requiredStaff.reduce((sum, need) => sum + (Number(need.count) || 1), 0);
  const resources = form.requiredResources.length;
  const max = Number(form.maxParticipants);
  const min = Number(form.minParticipants);
  const policy = form.cancellationPolicy;
  const listed = form.customFields.filter((field) => field.name || !hasOptions(field.type));

  return {
    essentials: [form.name, format.duration(Number(form.duration)), price].filter(Boolean).join(" · "),
    availability: joined(
      form.availableSlots.length > 0 ? hours.hours(format.number(open)) : hours.followSummary,
      special > 0 && hours.days(special),
    ),
    people: joined(staff > 0 && needs.staffCount(staff), resources > 0 && needs.resourceCount(resources)) || needs.none,
    participants: joined(
      max > 0 ? (min > 1 ? needs.group(min, max) : needs.upTo(max)) : needs.anyNumber,
      form.requireApproval && needs.withApproval,
    ),
    fields: listed.length > 0 ? listed.map((field) => field.name).join(", ") : fields.none,
    prices: form.pricingTiers.length > 0 ? prices.tierCount(form.pricingTiers.length) : prices.onePrice,
    rules: joined(
      !policy.allowCancellation ? prices.cancelNever
        : Number(policy.cutoffHours) > 0 ? prices.cancelSummary(String(policy.cutoffHours)) : prices.cancelAlways,
      form.recurring.enabled && prices.repeatSummary,
    ),
    reminders: !form.reminders ? reminders.house : form.reminders.map((row) => ahead(length(row))).join(" · ") || reminders.neverSummary,
    place: joined(
      form.location.type !== "none" && place.kinds[form.location.type], form.location.address, form.location.room,
    ) || place.empty,
    advanced: place.metadataSummary,
  };
}

function joined(...parts: (string | false)[]): string {
  return parts.filter(Boolean).join(" · ");
}
