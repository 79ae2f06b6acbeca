export const guestRoutes = [] as const;
