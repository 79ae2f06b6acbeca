/** "Firefox, Linux" from a user agent: enough to recognise one's own device. */
export function deviceName(userAgent: string): string {
  const browsers = [["Edg/", "Edge"], ["OPR/", "Opera"], ["Firefox/", "Firefox"], ["Chrome/", "Chrome"], ["Safari/", "Safari"]] as const;
  const systems = [["Android", "Android"], ["iPhone", "iPhone"], ["iPad", "iPad"], ["Mac OS X", "macOS"], ["Windows", "Windows"], ["Linux", "Linux"]] as const;
  const first = (names: readonly (readonly [string, string])[]) => names.find(([mark]) => userAgent.includes(mark))?.[1];
  return [first(browsers), first(systems)].filter(Boolean).join(", ") || userAgent.slice(0, 60);
}
