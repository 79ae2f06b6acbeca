import { isPossible, isRepeated } from "@/features/notifications/model/reminders";
import { hasOptions } from "./document";
import type { FieldForm, ServiceForm } from "./form";

/** A wrong field, as the server names them: dotted path and a code; the sentence is found where it is shown. */
export type Problem = { path: string; code: ProblemCode };
export type ProblemCode =
  | "required"
  | "positive"
  | "unit_multiple"
  | "below_minimum"
  | "percentage"
  | "options"
  | "pattern"
  | "json"
  | "twice"
  | "twice_length"
  | "condition"
  | "date"
  | "reminder_range"
  | "reminder_twice";

/** What can be said before asking the server, which checks everything again. */
export function check(form: ServiceForm): Problem[] {
  return [...essentials(form), ...availability(form), ...needs(form), ...prices(form), ...fields(form), ...reminders(form), ...metadata(form)];
}

function essentials(form: ServiceForm): Problem[] {
  const problems: Problem[] = [];
  if (!form.name.trim()) problems.push({ path: "name", code: "required" });
  if (Number(form.duration) <= 0) problems.push({ path: "duration", code: "positive" });
  form.durations.forEach(({ duration }, index) => {
    const before = [form.duration, ...form.durations.slice(0, index).map((one) => one.duration)];
    if (Number(duration) <= 0) problems.push({ path: `durations.${index}.duration`, code: "positive" });
    else if (before.includes(duration)) problems.push({ path: `durations.${index}.duration`, code: "twice_length" });
  });
  if (form.maxDuration !== "" && Number(form.maxDuration) % Number(form.duration || 1) !== 0)
    problems.push({ path: "maxDuration", code: "unit_multiple" });
  if (form.maxDuration !== "" && form.maxDuration < Number(form.duration))
    problems.push({ path: "maxDuration", code: "below_minimum" });
  if (form.minParticipants !== "" && form.maxParticipants !== "" && form.maxParticipants < form.minParticipants)
    problems.push({ path: "maxParticipants", code: "below_minimum" });
  return problems;
}

function availability(form: ServiceForm): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  form.specialAvailability.forEach((day, index) => {
    if (!day.date) problems.push({ path: `specialAvailability.${index}.date`, code: "date" });
    else if (seen.has(day.date)) problems.push({ path: `specialAvailability.${index}.date`, code: "twice" });
    seen.add(day.date);
  });
  return problems;
}

function needs(form: ServiceForm): Problem[] {
  const problems: Problem[] = [];
  form.requiredStaff.forEach((need, index) => {
    if (!need.role.trim()) problems.push({ path: `requiredStaff.${index}.role`, code: "required" });
  });
  form.requiredResources.forEach((need, index) => {
    if (!need.name.trim()) problems.push({ path: `requiredResources.${index}.name`, code: "required" });
    if (!need.type.trim()) problems.push({ path: `requiredResources.${index}.type`, code: "required" });
  });
  return problems;
}

function prices(form: ServiceForm): Problem[] {
  const problems: Problem[] = [];
  const policy = form.cancellationPolicy;
  const percentage = Number(policy.refundPercentage);
  if (policy.refundPolicy === "partial" && (policy.refundPercentage === "" || percentage < 0 || percentage > 100))
    problems.push({ path: "cancellationPolicy.refundPercentage", code: "percentage" });
  form.pricingTiers.forEach((tier, index) => {
    if (!tier.name.trim()) problems.push({ path: `pricingTiers.${index}.name`, code: "required" });
    if (!tier.condition.trim()) problems.push({ path: `pricingTiers.${index}.condition`, code: "condition" });
    if (tier.price === "") problems.push({ path: `pricingTiers.${index}.price`, code: "required" });
  });
  if (form.recurring.enabled && form.recurring.intervals.length === 0)
    problems.push({ path: "recurring.intervals", code: "required" });
  return problems;
}

function fields(form: ServiceForm): Problem[] {
  return form.customFields.flatMap((field, index) => fieldProblems(field, `customFields.${index}`));
}

function reminders({ reminders: rows }: ServiceForm): Problem[] {
  return (rows ?? []).flatMap((row, index): Problem[] => {
    const path = `reminders.${index}`;
    if (!isPossible(row)) return [{ path, code: "reminder_range" }];
    return isRepeated(rows ?? [], index) ? [{ path, code: "reminder_twice" }] : [];
  });
}

function fieldProblems(field: FieldForm, path: string): Problem[] {
  const problems: Problem[] = [];
  if (!field.name.trim()) problems.push({ path: `${path}.name`, code: "required" });
  if (hasOptions(field.type) && field.options.length === 0) problems.push({ path: `${path}.options`, code: "options" });
  if (field.min !== "" && field.max !== "" && field.max < field.min)
    problems.push({ path: `${path}.max`, code: "below_minimum" });
  if (field.validation && !compiles(field.validation)) problems.push({ path: `${path}.validation`, code: "pattern" });
  return problems;
}

function compiles(pattern: string): boolean {
  try {
    return Boolean(new RegExp(pattern, "u"));
  } catch {
    return false;
  }
}

function metadata(form: ServiceForm): Problem[] {
  if (!form.metadata.trim()) return [];
  try {
    const value: unknown = JSON.parse(form.metadata);
    const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
    return isObject ? [] : [{ path: "metadata", code: "json" }];
  } catch {
    return [{ path: "metadata", code: "json" }];
  }
}
