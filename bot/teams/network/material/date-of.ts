/** An ISO day or moment as a date for a sentence; noon, so that it is that day wherever the service runs. */
export function dateOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T12:00:00Z`);
}
