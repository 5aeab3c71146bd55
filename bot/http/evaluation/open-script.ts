import { createHash } from "node:crypto";
import { KEY_FIELD } from "./pages/door-page";

/** Posts what stands after # in the address of the page at /e/, also when another address is opened in the same window. */
export const OPEN_SCRIPT = `"use strict";
function open() {
  const form = document.getElementById("open");
  const key = decodeURIComponent(location.hash.slice(1));
  if (key === "") return;
  form.elements.namedItem("${KEY_FIELD}").value = key;
  form.submit();
}
addEventListener("hashchange", open);
open();
`;

/** Changes with the script, so that a browser may keep it for ever. */
export const OPEN_SCRIPT_PATH = `/e/open.js?v=${createHash("sha256").update(OPEN_SCRIPT).digest("base64url").slice(0, 12)}`;
