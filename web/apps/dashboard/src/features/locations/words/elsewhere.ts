import { dictionary } from "@comptoir/ui";

export const elsewhereWords = dictionary({
  fr: {
    text: "Cela relève d’un autre établissement que le vôtre : vous pouvez le consulter, pas le modifier.",
    named: (location: string) => `Cela relève de l’établissement « ${location} » : vous pouvez le consulter, pas le modifier.`,
  },
  en: {
    text: "This belongs to another location than yours: you can read it but not change it.",
    named: (location: string) => `This belongs to the location “${location}”: you can read it but not change it.`,
  },
});
