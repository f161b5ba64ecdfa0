/** This device's time zone, of the IANA database; empty where the browser doesn't say. */
export function ownZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return timeZone === 'UTC' ? '' : timeZone;
}

/** Zones to choose among: the meeting's and this device's first, then Europe's, then the others. */
export function zoneList(own: string): string[] {
  const all = Intl.supportedValuesOf('timeZone');
  const near = all.filter((zone) => zone.startsWith('Europe/'));
  return [...new Set([own, ownZone(), ...near, ...all])].filter((zone) => zone !== '');
}
