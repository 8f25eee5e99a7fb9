/** Whether somebody wrote a day that there is, as `2026-10-01`. */
export function isDay(said: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(said) && new Date(said).toJSON()?.slice(0, 10) === said;
}
