export const meetingKeys = {
  all: ["meetings"] as const,
  settings: ["meetings", "settings"] as const,
  /** What became of one booking's meeting, its transcript included. */
  of: (booking: string) => ["meetings", "booking", booking] as const,
  transcript: (booking: string) => ["meetings", "booking", booking, "transcript"] as const,
  /** A room through a personal link: no session, no organization. */
  room: (token: string) => ["room", token] as const,
  captures: (token: string) => ["captures", token] as const,
};
