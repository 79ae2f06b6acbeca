const ACCENTS = /\p{M}/gu;

/** "Numéro d'assurance" → "numero_assurance": stable, readable in an export and in the API. */
export function fieldIdFor(name: string, taken: readonly string[]): string {
  return unique(slug(name, "_") || "champ", "_", taken);
}

/** "Salle Ravel" → "salle-ravel": the reference of a resource that the document names first. */
export function referenceFor(name: string, taken: readonly string[]): string {
  return unique(slug(name, "-") || "ressource", "-", taken);
}

function slug(name: string, joint: string): string {
  const words = name
    .normalize("NFD")
    .replace(ACCENTS, "")
    .toLowerCase()
    .replace(/\b[dlnsjmtcqu]['’]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  return words.join(joint).slice(0, 48);
}

function unique(wanted: string, joint: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  let count = 2;
  while (taken.includes(`${wanted}${joint}${count}`)) count += 1;
  return `${wanted}${joint}${count}`;
}
