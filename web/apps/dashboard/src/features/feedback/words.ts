import { dictionary } from "@comptoir/ui";

export const feedbackWords = dictionary({
  fr: { stars: (n: number) => `${n} sur 5`, moods: { positive: "Plutôt content", neutral: "Mitigé", negative: "Plutôt mécontent" } },
  en: { stars: (n: number) => `${n} out of 5`, moods: { positive: "Rather pleased", neutral: "Mixed", negative: "Rather unhappy" } },
});
