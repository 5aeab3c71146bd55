import { chromium, type Browser } from "playwright-core";
import { withOrdinaryFonts } from "./fonts";

/** Chromium that reaches nothing but this machine, and lets a page of Teams' origin frame one on 127.0.0.1. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env["CHROMIUM_PATH"] ?? "/usr/bin/chromium",
    env: { ...(process.env as Record<string, string>), ...withOrdinaryFonts() },
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-features=LocalNetworkAccessChecks",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
      "--font-render-hinting=none",
    ],
  });
}
