/** Microsoft's public cloud; every region of it is a path under this host. */
const TEAMS_HOST = "smba.trafficmanager.net";
const LOOPBACK = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * Whether the bot may call this address. Checked when it arrives and again when it is used: the bot's own token goes
 * there, so a stored address that somebody has tampered with must not receive it.
 */
export function isTrustedServiceUrl(address: unknown, localMode: boolean): address is string {
  if (typeof address !== "string" || !URL.canParse(address)) return false;
  const { protocol, hostname, port, username, password } = new URL(address);
  if (username !== "" || password !== "") return false;
  if (localMode && LOOPBACK.has(hostname)) return protocol === "http:" || protocol === "https:";
  return protocol === "https:" && hostname === TEAMS_HOST && port === "";
}
