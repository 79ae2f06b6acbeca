/** `+33612345678` → `06 12 34 56 78`, as it is read out in France; other countries' numbers as they are stored. */
export function spokenPhone(phone: string): string {
  const national = /^\+33(\d{9})$/.exec(phone)?.[1];
  return national ? `0${national}`.replace(/(\d\d)(?=\d)/g, "$1 ") : phone;
}
