export const bookingRoutes = [] as const;
