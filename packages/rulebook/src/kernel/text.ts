/** Whether nothing is written: absent, empty, or white space only. */
export function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
