/** How the host behaves. Everything can be different from one opening of the tab to the next. */
export interface HostBehaviour {
  /** The address of the tab with its hash, as the manifest's contentUrl would be. */
  readonly tabUrl: string;
  readonly theme: string;
  readonly locale: string;
  /** The static tab's id in the manifest. */
  readonly pageId: string;
  /** A deep link's address; "" when there is none. */
  readonly subPageId: string;
  /** False: the host never answers, like a page that is not Teams at all. */
  readonly isAnswering: boolean;
  /** What getAuthToken is refused with, e.g. "resourceRequiresConsent"; "" gives a token. */
  readonly tokenRefusal: string;
  /** "content", or "settings" where a tab for a channel is being set up. */
  readonly frameContext: string;
  readonly userId: string;
  readonly tenantId: string;
}

/**
 * What stands in for Teams: a page with the tab in a frame, that speaks the protocol of teams-js 2.58 as far as the tab
 * uses it. Tokens come from the function `tokenForTab`, which the test puts into the page.
 */
export function hostPage(behaviour: HostBehaviour): string {
  return `<!doctype html>
<html lang="sv">
<head><meta charset="utf-8"><title>Teams</title></head>
<body style="margin:0">
<iframe title="Handledarnätet" allow="clipboard-write" style="display:block;border:0;width:100vw;height:100vh"></iframe>
<script>
const host = ${JSON.stringify(behaviour).replaceAll("<", "\\u003c")};
const frame = document.querySelector("iframe");
const calls = [];
const links = [];
let setUp = null;
const origin = new URL(host.tabUrl).origin;
const post = (message) => frame.contentWindow.postMessage(message, origin);
const answer = ({ id, uuidAsString }, args) => post({ id, uuidAsString, args, monotonicTimestamp: performance.now() });
const context = () => ({
  theme: host.theme, locale: host.locale, entityId: host.pageId, subEntityId: host.subPageId, subPageId: host.subPageId,
  userObjectId: host.userId, tid: host.tenantId, hostClientType: "web", hostName: "Teams", frameContext: host.frameContext,
  sessionId: "session", appSessionId: "app", appLaunchId: "launch",
});
const runtime = JSON.stringify({ apiVersion: 4, supports: { pages: { appButton: {}, tabs: {}, currentApp: {}, config: {} }, dialog: {} } });
async function token() {
  if (host.tokenRefusal) return [false, host.tokenRefusal];
  return [true, await window.tokenForTab()];
}
window.addEventListener("message", async ({ data, source, origin: from }) => {
  if (source !== frame.contentWindow || from !== origin) return;
  calls.push(data.func);
  if (!host.isAnswering) return;
  if (data.func === "initialize") answer(data, [host.frameContext, "web", runtime, "2.0.8"]);
  else if (data.func === "getContext") answer(data, [context()]);
  else if (data.func === "authentication.getAuthToken") answer(data, await token());
  else if (data.func === "executeDeepLink") { links.push(data.args[0]); answer(data, [true]); }
  else if (data.func === "settings.setSettings") { setUp = data.args[0]; answer(data, [true]); }
  else if (data.func.startsWith("appInitialization.")) answer(data, []);
});
window.setTheme = (theme) => { host.theme = theme; post({ func: "themeChange", args: [theme] }); };
window.saveTab = () => post({ func: "settings.save", args: [{}] });
window.tabAsSetUp = () => setUp;
window.callsOfTab = () => calls;
window.linksOfTab = () => links;
frame.src = host.tabUrl;
</script>
</body>
</html>`;
}
