import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    saved: "Enregistré",
    network: "Le serveur ne répond pas. Vérifiez votre connexion, puis réessayez.",
    unknown: "Une erreur inattendue s’est produite. Réessayez dans un instant.",
    someFields: "Certains champs sont à corriger.",
  },
  en: {
    saved: "Saved",
    network: "The server does not answer. Check your connection, then try again.",
    unknown: "Something unexpected happened. Try again in a moment.",
    someFields: "Some fields need correcting.",
  },
});
