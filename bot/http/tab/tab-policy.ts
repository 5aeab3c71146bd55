/** Who may show the tab in a frame: the hosts that Teams' documentation lists (requirements for tabs). */
const HOSTS = [
  "https://*.cloud.microsoft",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://*.microsoft365.com",
  "https://*.office.com",
  "https://outlook.office.com",
  "https://outlook.office365.com",
  "https://outlook-sdf.office.com",
  "https://outlook-sdf.office365.com",
];

/** teams-js fetches its list of hosts from here each time it is loaded. */
const HOST_LIST = "https://res.cdn.office.net";

/**
 * What the tab's page may do: run our own files, set styles by the nonce of this very answer, talk to our own API, and
 * frame our own preview page. Locally nobody signs in, so there no page at all may frame it.
 */
export function tabHeaders({ nonce, localMode }: { readonly nonce: string; readonly localMode: boolean }) {
  return pageHeaders([
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    `connect-src 'self' ${HOST_LIST}`,
    "frame-src 'self'",
    `frame-ancestors ${localMode ? "'none'" : HOSTS.join(" ")}`,
  ]);
}

/** The preview page draws a message that the tab hands it, and fetches nothing. The tab frames it, wherever that stands. */
export function previewHeaders({ localMode }: { readonly localMode: boolean }) {
  return pageHeaders([
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    `frame-ancestors ${["'self'", ...(localMode ? [] : HOSTS)].join(" ")}`,
  ]);
}

function pageHeaders(policy: readonly string[]) {
  return {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": ["default-src 'none'", ...policy, "base-uri 'none'", "form-action 'none'"].join("; "),
    "Cache-Control": "no-store",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "X-Robots-Tag": "noindex, nofollow",
  };
}
