import { useState } from "react";

const KEY = "comptoir.timeZone";

/** The zone a visitor chose to read times in, on any page of any house; null until they have. */
export function useZone(): [string | null, (zone: string) => void] {
  const [zone, setZone] = useState(remembered);
  const choose = (chosen: string) => {
    setZone(chosen);
    try {
      localStorage.setItem(KEY, chosen);
    } catch {
      // A browser that keeps nothing still shows it on this page.
    }
  };
  return [zone, choose];
}

function remembered(): string | null {
  try {
    const zone = localStorage.getItem(KEY);
    return zone && Boolean(new Intl.DateTimeFormat("fr", { timeZone: zone })) ? zone : null;
  } catch {
    return null;
  }
}
