import { dictionary } from "@comptoir/ui";

export const words = dictionary({
  fr: {
    loading: "Chargement…",
    missing: "Cette page n’existe pas",
    missingHint: "Le lien est peut-être ancien, ou l’adresse mal recopiée.",
    home: "Revenir à l’accueil",
  },
  en: {
    loading: "Loading…",
    missing: "This page does not exist",
    missingHint: "The link may be old, or the address mistyped.",
    home: "Back to home",
  },
});
