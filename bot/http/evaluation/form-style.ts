import { createHash } from "node:crypto";

/**
 * The look of every page for students and QR codes. Large targets for a thumb, one column, the system's own typeface,
 * light and dark. Contrasts hold for WCAG AA in both; nothing is told by colour alone.
 */
export const FORM_STYLE = `
:root {
  color-scheme: light dark;
  --page: #f3f1ec; --surface: #ffffff; --text: #1b2422; --muted: #55615d; --line: #83908b; --hair: #e2e4df;
  --accent: #0a6557; --accent-soft: #e2f2ee; --on-accent: #ffffff; --focus: #1748c7;
  --error: #a8201a; --error-soft: #fdeeec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #101615; --surface: #192120; --text: #ecf2f0; --muted: #a8b6b1; --line: #788883; --hair: #2b3634;
    --accent: #74d6c2; --accent-soft: #16362f; --on-accent: #06231d; --focus: #9dbcff;
    --error: #ffb1a8; --error-soft: #3a1a17;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding: 1rem; }
body {
  margin: 0; background: var(--page); color: var(--text);
  font: 1.0625rem/1.5 -apple-system, BlinkMacSystemFont, "Segoe UI", Roboto, "Helvetica Neue", "Liberation Sans", Arial, sans-serif;
  overflow-wrap: break-word;
}
.page { max-width: 40rem; margin: 0 auto; padding: 0 1rem 3rem; }
.top {
  display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 0 1rem;
  min-height: 3.5rem; font-size: .9375rem; color: var(--muted);
}
.top p, .about { hyphens: auto; }
.top p { min-width: 0; margin: 0; }
.top a, .switch { display: inline-flex; align-items: center; min-height: 2.75rem; padding: 0 .25rem; }
a { color: var(--accent); text-underline-offset: .2em; }
.switch { border: 0; background: none; color: var(--accent); font: inherit; text-decoration: underline; text-underline-offset: .2em; cursor: pointer; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 3px; border-radius: .25rem; }
h1 { margin: .5rem 0 .25rem; font-size: clamp(1.75rem, 1.35rem + 2vw, 2.25rem); line-height: 1.15; letter-spacing: -.015em; text-wrap: balance; }
h2 { margin: 0 0 .5rem; font-size: 1.1875rem; line-height: 1.3; }
p { margin: 0 0 .75rem; }
.about { margin: 0 0 1.25rem; color: var(--muted); font-weight: 600; }
.lead { font-size: 1.125rem; }
.small { font-size: .9375rem; color: var(--muted); }
.sr { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.note { margin: 1rem 0; padding: .75rem 1rem; border-left: 4px solid var(--accent); border-radius: .25rem; background: var(--accent-soft); }
.note p:last-child, .panel p:last-child { margin-bottom: 0; }

.progress { display: none; }
@supports (animation-timeline: scroll()) {
  .progress {
    display: block; position: fixed; inset: 0 0 auto; z-index: 1; height: 4px; background: var(--accent);
    transform-origin: 0 50%; animation: grow linear both; animation-timeline: scroll(root);
  }
  @keyframes grow { from { transform: scaleX(0); } to { transform: scaleX(1); } }
}

.questions { margin: 1.5rem 0 0; container-type: inline-size; }
.question {
  min-width: 0; margin: 0 0 1rem; padding: 1.125rem 1rem 1rem; border: 1px solid var(--hair); border-radius: 1rem; background: var(--surface);
}
.question legend, .question .legend {
  float: left; width: 100%; margin: 0 0 .75rem; padding: 0; font-size: 1.125rem; font-weight: 650; line-height: 1.35; text-wrap: pretty;
}
.question legend + * { clear: both; }
.count { display: block; margin-bottom: .125rem; font-size: .875rem; font-weight: 500; color: var(--muted); }
.question:not(.wrong):has(input:checked:not([value=""])) .count::after, .question:not(.wrong):has(textarea:not(:placeholder-shown)) .count::after {
  content: " ✓" / ""; font-weight: 700; color: var(--accent);
}
.hint { margin: -.375rem 0 .75rem; font-size: .9375rem; color: var(--muted); }
.wrong { border: 2px solid var(--error); }
.error { margin: 0 0 .75rem; font-weight: 650; color: var(--error); }
.error::before { content: "▲ " / ""; }

input[type="radio"], input[type="checkbox"] { flex: none; width: 1.375rem; height: 1.375rem; margin: 0; accent-color: var(--accent); }
.question input, .question textarea { scroll-margin-top: 11rem; }
.choice {
  display: flex; align-items: center; gap: .75rem; min-height: 3rem; margin: 0 0 .5rem; padding: .5rem .875rem;
  border: 1px solid var(--line); border-radius: .75rem; cursor: pointer; touch-action: manipulation;
}
.choice:last-child { margin-bottom: 0; }
.choice span { min-width: 0; }
.unsure { width: fit-content; min-height: 2.75rem; padding-right: 1.125rem; border-radius: 1.375rem; }
.choice:hover { border-color: var(--accent); }
.choice:has(:checked), .step:has(:checked) { border-color: var(--accent); background: var(--accent-soft); box-shadow: inset 0 0 0 1px var(--accent); font-weight: 600; }
.choice:has(:focus-visible), .step:has(:focus-visible) { outline: 3px solid var(--focus); outline-offset: 2px; }
.choice :focus-visible, .step :focus-visible { outline: none; }
.question { position: relative; }
.skip {
  position: absolute; inset: .375rem .5rem auto auto; display: flex; align-items: center; gap: .5rem; min-height: 2.75rem; padding: 0 .5rem;
  border-radius: .75rem; font-size: .875rem; color: var(--muted); cursor: pointer;
}
.skip input { width: 1.125rem; height: 1.125rem; }
.question:not(:has(input:checked)) .skip { display: none; }
.scale { display: grid; grid-template-columns: repeat(auto-fit, minmax(2.375rem, 1fr)); gap: .375rem; }
.three { grid-template-columns: repeat(auto-fit, minmax(3.75rem, 1fr)); }
.step {
  display: flex; flex-direction: column; align-items: center; justify-content: center; gap: .25rem; min-height: 4.25rem; padding: .5rem 0;
  border: 1px solid var(--line); border-radius: .75rem; font-size: 1.125rem; line-height: 1.2; cursor: pointer; touch-action: manipulation;
}
.step:hover { border-color: var(--accent); }
.ends { display: flex; justify-content: space-between; gap: 1rem; margin: .375rem 0 .75rem; font-size: .9375rem; color: var(--muted); }
.ends span:last-child { text-align: right; }
textarea {
  display: block; width: 100%; min-height: 9rem; padding: .75rem; border: 1px solid var(--line); border-radius: .75rem;
  background: var(--surface); color: inherit; font: inherit; resize: vertical;
}
.wrong textarea { border-color: var(--error); }

.errors { margin: 1rem 0 1.5rem; padding: 1rem; border: 2px solid var(--error); border-radius: 1rem; background: var(--error-soft); }
.errors:focus { outline: 3px solid var(--focus); outline-offset: 3px; }
.errors ul { margin: 0; padding: 0; list-style: none; }
.errors a { display: inline-flex; align-items: center; min-height: 2.75rem; color: var(--error); font-weight: 600; }

.button {
  display: flex; align-items: center; justify-content: center; width: 100%; min-height: 3.5rem; padding: .75rem 1.5rem;
  border: 2px solid transparent; border-radius: 1rem; background: var(--accent); color: var(--on-accent);
  font: inherit; font-size: 1.1875rem; font-weight: 650; text-align: center; text-decoration: none; cursor: pointer; touch-action: manipulation;
}
.button:hover { filter: brightness(1.08); }
.button:active { transform: translateY(1px); }
.quiet { border-color: var(--accent); background: transparent; color: var(--accent); font-size: 1.0625rem; }
.send { margin: 1.5rem 0 0; }
.send .small { margin-bottom: 1rem; }

.panel { margin: 1rem 0; padding: 1.125rem 1rem; border: 1px solid var(--hair); border-radius: 1rem; background: var(--surface); }
.done { display: flex; align-items: center; justify-content: center; width: 4rem; height: 4rem; margin: 1.5rem 0 .5rem; border-radius: 50%; background: var(--accent); color: var(--on-accent); font-size: 2rem; font-weight: 700; }
.address { font-size: .875rem; word-break: break-all; user-select: all; }
.foot { margin: 2.5rem 0 0; padding: 1.25rem 0 0; border-top: 1px solid var(--hair); font-size: .9375rem; color: var(--muted); }
.links { display: flex; flex-wrap: wrap; gap: 0 1rem; margin: 0; padding: 0; list-style: none; }
.links a { display: inline-flex; align-items: center; min-height: 2.75rem; }

.poster { display: flex; flex-direction: column; align-items: center; max-width: 36rem; min-height: 100vh; min-height: 100svh; margin: 0 auto; padding: 1.5rem 1rem; text-align: center; }
.poster h1, .poster p { margin: 0; }
.poster header { display: grid; gap: .25rem; }
.poster .unit { margin-top: .5rem; font-weight: 650; }
.poster .period::first-letter { text-transform: uppercase; }
.poster .code { margin: 1.25rem 0; padding: .75rem; border-radius: 1.25rem; background: #ffffff; border: 1px solid var(--hair); }
.poster img { display: block; width: min(76vw, 50vh, 24rem); height: auto; image-rendering: pixelated; }
.poster [lang="en"] { color: var(--muted); }
.poster .how { display: grid; gap: .75rem; }
.poster .where { margin-top: 1.25rem; font-size: .875rem; color: var(--muted); }

/* Large letters on a small screen. */
@container (max-width: 15rem) {
  .question { hyphens: auto; }
  .skip { position: static; margin-top: .5rem; padding: 0; }
  .ends { display: block; }
  .ends span { display: block; }
}
@media (min-width: 40rem) {
  .question, .panel { padding: 1.5rem; }
  .button { width: auto; min-width: 16rem; }
}
@media (orientation: landscape) and (max-height: 40rem) {
  .poster { display: grid; grid-template: auto auto 1fr / auto minmax(0, 1fr); gap: 1rem 2rem; max-width: 60rem; align-content: center; text-align: left; }
  .poster .code { grid-row: 1 / 4; margin: 0; }
  .poster img { width: min(44vw, 76vh); width: min(44vw, 76svh); }
  .poster .where { margin: 0; }
}
@media (prefers-contrast: more) { :root { --line: currentcolor; --hair: currentcolor; --muted: var(--text); } }
@media (forced-colors: active) {
  .choice:has(:checked), .step:has(:checked) { border: 3px solid Highlight; }
  .button { border-color: ButtonText; }
  .poster .code { forced-color-adjust: none; }
}
.door { display: grid; gap: 0.5rem; max-width: 30rem; }
.door input[type="text"] {
  font: inherit; width: 100%; min-height: 2.75rem; padding: 0.5rem 0.75rem; color: var(--text);
  background: var(--surface); border: 1px solid var(--line); border-radius: 6px;
}
.door .button { justify-self: start; }
@media print {
  :root { --page: #fff; --surface: #fff; --text: #000; --muted: #333; --line: #555; --hair: #999; }
  .top a, .switch, .send, .progress, .skip { display: none; }
  .question, .panel { break-inside: avoid; }
  .poster { min-height: 0; }
  .poster img { width: 9cm; }
}
`;

/** Changes with the style, so that a browser may keep it for ever. */
export const FORM_STYLE_PATH = `/e/style.css?v=${createHash("sha256").update(FORM_STYLE).digest("base64url").slice(0, 12)}`;
