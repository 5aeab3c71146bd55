import { Command, CommanderError } from "commander";
import { registerRoundCommands } from "../../../bot/cli/evaluation/round-commands";
import { explainIn, usageSentence } from "../../../bot/cli/usage";
import { textIn } from "../../../bot/text/text";

const text = textIn("sv");

/** Calls the program as it stands in the command line; what was shown, and what the person is told about their call. */
async function call(...args: readonly string[]): Promise<{ shown: string; told: string | null; exitCode: number }> {
  let shown = "";
  const never = () => Promise.reject(new Error("no command is to run"));
  const program = explainIn(text, new Command("handledarnat"))
    .exitOverride()
    .configureOutput({ writeOut: (out) => (shown += out), writeErr: (out) => (shown += out) });
  registerRoundCommands(program, {
    planRound: never,
    startRound: never,
    pauseRound: never,
    resumeRound: never,
    cancelRound: never,
    closeRound: never,
    showRoundStatus: never,
    printLinks: never,
    revokeLinks: never,
    publicUrl: () => "",
    text,
    print: () => undefined,
  });
  const error = await program.parseAsync(args, { from: "user" }).catch((thrown: unknown) => thrown);
  if (!(error instanceof CommanderError)) throw error;
  return { shown, told: usageSentence(error, text), exitCode: error.exitCode };
}

test.each([
  [["runda"], "Kommandot ”runda” finns inte."],
  [["round", "strt", "HT2024"], "Kommandot ”strt” finns inte."],
  [["round", "plan"], "Något saknas: ange termin."],
  [["round", "plan", "HT2024", "--fort"], "Valet ”--fort” finns inte."],
  [["round", "plan", "HT2024", "VT2025"], "Det står för mycket på raden."],
  [["links", "HT2024", "--out"], "Valet ”--out <fil>” behöver ett värde."],
])("%j is told in Swedish, with where to look, and nothing else is written", async (args, sentence) => {
  const { shown, told, exitCode } = await call(...args);
  expect(told).toMatch(new RegExp(`^${sentence.replaceAll(".", "\\.")}`));
  expect([shown, exitCode]).toEqual(["", 1]);
});

test.each([[["--help"]], [["round", "--help"]], [["round", "start", "--help"]], [["links", "-h"]]])(
  "the help of %j holds no English",
  async (args) => {
    const { shown, told, exitCode } = await call(...args);
    expect([told, exitCode]).toEqual([null, 0]);
    expect(shown).toMatch(/^Användning: handledarnat /);
    expect(shown).toContain("visa den här hjälpen");
    expect(shown).not.toMatch(/usage|option|command|argument[^:]|display|default/i);
  },
);
