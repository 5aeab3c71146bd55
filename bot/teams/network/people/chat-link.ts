/** Where Teams opens a chat. */
export const CHAT_HOST = "teams.microsoft.com";

const LONGEST_ADDRESS = 200;

/** Opens a chat with whoever has an address (Teams documentation, "Deep links"); null when there is none to open. */
export function chatLink(address: string | null): string | null {
  if (address === null || address.length > LONGEST_ADDRESS) return null;
  return `https://${CHAT_HOST}/l/chat/0/0?users=${encodeURIComponent(address)}`;
}
