import { configs } from "./configs.mjs";

export const serviceOf = (id) => Object.values(configs).flatMap((config) => config.services).find((service) => service.id === id);
