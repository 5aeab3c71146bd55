import { createHash } from "node:crypto";

/** The look of the pages about the service: text to read, on a phone, in the dark and on paper. */
export const ABOUT_STYLE = `
:root { color-scheme: light dark; --page: #ffffff; --text: #1b2422; --muted: #55615d; --line: #83908b; --accent: #0a6557; --focus: #1748c7; }
@media (prefers-color-scheme: dark) {
  :root { --page: #101615; --text: #ecf2f0; --muted: #a8b6b1; --line: #788883; --accent: #74d6c2; --focus: #9dbcff; }
}
*, *::before, *::after { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 46rem; padding: 0 1rem 3rem; background: var(--page); color: var(--text); overflow-wrap: break-word;
  font: 1.0625rem/1.55 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
}
nav ul { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
nav a { display: inline-flex; align-items: center; min-height: 2.75rem; }
nav [aria-current] { font-weight: 600; color: var(--text); text-decoration: none; }
a { color: var(--accent); text-underline-offset: .2em; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: .25rem; }
h1 { margin: .75rem 0 .5rem; font-size: clamp(1.625rem, 1.3rem + 1.6vw, 2.125rem); line-height: 1.2; text-wrap: balance; hyphens: auto; }
h2 { margin: 2rem 0 .5rem; font-size: 1.25rem; line-height: 1.3; }
h3 { margin: 1.25rem 0 .25rem; font-size: 1.0625rem; }
p, ul { margin: 0 0 .75rem; }
ul { padding-left: 1.25rem; }
dl { margin: 0; }
dt { margin-top: 1rem; font-weight: 600; }
dd { margin: 0; }
.small { font-size: .9375rem; color: var(--muted); }
footer { margin-top: 2.5rem; padding-top: 1rem; border-top: 1px solid var(--line); }
@media print { nav { display: none; } body { max-width: none; } }
`;

/** Changes when the style does, so that it may be kept for ever. */
export const ABOUT_STYLE_PATH = `/om/${createHash("sha256").update(ABOUT_STYLE).digest("base64url").slice(0, 12)}.css`;
