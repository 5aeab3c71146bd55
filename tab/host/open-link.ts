import { app } from "@microsoft/teams-js";

/**
 * Opens an address of the service in a browser: Teams does it itself, elsewhere it is a new window. False when the
 * window was refused, and the reader has to press a link.
 */
export async function openLink(path: string): Promise<boolean> {
  const address = new URL(path, window.location.href).href;
  if (!app.isInitialized()) return window.open(address, "_blank") !== null;
  try {
    await app.openLink(address);
    return true;
  } catch {
    return false;
  }
}
