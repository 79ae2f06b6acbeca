export const accountRoutes = { withoutOrganization: [] as const, inFrame: [] as const };
