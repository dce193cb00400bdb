const LONGEST = 60;

const timeOf = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** A file name that says what and when: `pakket-urgentieronde-1-2026-11-21-2310.csv`, on the region's clock. */
export const fileName = (title: string, now: number, extension: string): string => {
  const what = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  const when = timeOf.format(new Date(now)).replace(' ', '-').replace(':', '');
  return `${what === '' ? 'tabel' : what}-${when}.${extension}`;
};
