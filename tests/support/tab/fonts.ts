import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The font stack of Teams ends with system-ui, which on many Linux machines is DejaVu Sans: wider and heavier than what
 * people see. This tells the browser to take one with the measures of Arial where there is one. Answers with the
 * environment to start the browser with.
 */
export function withOrdinaryFonts(): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "tab-fonts-"));
  const file = join(folder, "fonts.conf");
  const prefer = ["system-ui", "sans-serif", "Segoe UI"].map(
    (family) => `<match target="pattern"><test name="family"><string>${family}</string></test>
  <edit name="family" mode="prepend" binding="strong"><string>Liberation Sans</string></edit></match>`,
  );
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<include ignore_missing="yes">/etc/fonts/fonts.conf</include>
${prefer.join("\n")}
<cachedir>${folder}</cachedir></fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}
