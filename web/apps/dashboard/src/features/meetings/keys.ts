export const meetingKeys = {
  all: ["meetings"] as const,
  settings: ["meetings", "settings"] as const,
  /** A room through a personal link: no session, no organization. */
  room: (token: string) => ["room", token] as const,
};
