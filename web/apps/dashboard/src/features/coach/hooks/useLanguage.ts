import { type Locale } from "@comptoir/ui";
import { useState } from "react";
import { languageOf } from "../model/language";

const KEY = "comptoir.language";

/** The language a visitor reads a public page in: the one they chose on any page of any house, else their browser's, else the house's. */
export function useLanguage(house: string): [Locale, (language: Locale) => void] {
  const [chosen, setChosen] = useState(remembered);
  const choose = (language: Locale) => {
    setChosen(language);
    try {
      localStorage.setItem(KEY, language);
    } catch {
      // A browser that keeps nothing still shows it on this page.
    }
  };
  return [languageOf([...(chosen ? [chosen] : []), ...navigator.languages, house]), choose];
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
