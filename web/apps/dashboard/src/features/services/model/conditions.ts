/** Conditions people ask for most, in the expression language of price tiers (spec 01 §5). */
export const CONDITION_PRESETS = {
  weekend: "dayOfWeek >= 6",
  group: "participants >= 6",
  long: "duration >= 240",
  evening: "hour >= 18",
  early: "booking_date < event_date - 30",
  student: "user.student === true",
  member: "user.membership === 'premium'",
} as const;

export type ConditionPreset = keyof typeof CONDITION_PRESETS;
