/** The last calendar day on which answers are taken: they are taken until a midnight in Stockholm. ISO. */
export function lastDay(closesAt: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm" }).format(Date.parse(closesAt) - 1000);
}
