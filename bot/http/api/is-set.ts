/** Whether a switch in an address is on: "1" or "true". */
export function isSet(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
