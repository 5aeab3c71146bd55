import { Command } from "commander";
import { registerResultsCommand } from "../../../../bot/cli/evaluation/results-command";
import { textIn } from "../../../../bot/text/text";
import { makeCloseRound } from "../../../../bot/usecases/evaluation/results/close-round";
import { makeShowResults } from "../../../../bot/usecases/evaluation/results/show-results";
import { uniquePrefix } from "../../../support/azurite";
import { closingDeps, runningRound } from "../../../support/closing-term";

async function run(deps: Parameters<typeof makeShowResults>[0], ...words: readonly string[]): Promise<string> {
  const lines: string[] = [];
  const program = new Command().exitOverride().configureOutput({ writeErr: () => undefined });
  registerResultsCommand(program, {
    showResults: makeShowResults(deps),
    text: textIn("sv"),
    print: (line) => lines.push(line),
  });
  await program.parseAsync([...words], { from: "user" });
  return lines.join("\n").replaceAll("\u00a0", " ");
}

test("results are Swedish tables: per question, per area, and per unit when asked for", async () => {
  const deps = await closingDeps(uniquePrefix());
  await runningRound(deps);
  await makeCloseRound(deps)("HT2024");

  const printed = await run(deps, "results", "ht 2024", "--units");
  expect(printed).toMatch(/^Utvärdering HT2024, avslutad 2024-12-20\n\nPraktikanterna\n/);
  expect(printed).toContain("21 av 25 tillfrågade svarade, ungefär 85 %.");
  expect(printed).toMatch(/^P1 Jag kände mig välkommen\. +21 +\d+ +\d+ %$/m);
  expect(printed).toMatch(/^P3 Vad visste du innan du började\? +färre än 5$/m);
  expect(printed).toMatch(/^H9 Vilket stöd .* +12 +0 %$/m);
  expect(printed).toMatch(/^Norr +\d+ +80–100 +<5 /m);
  expect(printed).toMatch(/^Enhet N1 HT2024 +\d+ /m);
  expect(printed).not.toContain("Enhet N2");
  expect(await run(deps, "results", "HT2024")).not.toContain("Enhet N1");
});

test("--json prints the contract's JSON and nothing else", async () => {
  const deps = await closingDeps(uniquePrefix());
  await runningRound(deps);
  await makeCloseRound(deps)("HT2024");
  expect(JSON.parse(await run(deps, "results", "HT2024", "--json"))).toMatchObject({ term: "HT2024", k: 5 });
});
