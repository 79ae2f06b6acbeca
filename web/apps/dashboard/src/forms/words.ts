import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: { asking: "Calcul du prix…", noPrice: "Le prix n’a pas pu être calculé. Vérifiez votre connexion, puis réessayez.", retry: "Réessayer" },
  en: { asking: "Working out the price…", noPrice: "The price could not be worked out. Check your connection, then try again.", retry: "Try again" },
});
