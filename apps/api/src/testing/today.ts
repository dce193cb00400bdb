/** Today in the region, `YYYY-MM-DD`, whatever the clock of the machine that runs the tests says. */
export const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam' }).format(new Date());
