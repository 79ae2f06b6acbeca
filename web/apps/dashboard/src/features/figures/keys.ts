export const figureKeys = {
  all: ["figures"] as const,
  summary: (query: object) => ["figures", "summary", query] as const,
  services: (query: object) => ["figures", "services", query] as const,
  peakHours: (query: object) => ["figures", "peak-hours", query] as const,
  attendance: (query: object) => ["figures", "attendance", query] as const,
  feedback: (query: object) => ["bookings", "feedback", "list", query] as const,
  occupancy: (query: object) => ["figures", "occupancy", query] as const,
};
