import { Help, type Command, type CommanderError } from "commander";
import type { Text } from "../text/text";

/** What commander's own words are called in the text file. Its titles are the only ones that it lets be styled. */
const TITLES = {
  "Usage:": "command.help.usage",
  "Arguments:": "command.help.arguments",
  "Options:": "command.help.options",
  "Commands:": "command.help.commands",
} as const;

/**
 * Makes a program and the commands that are added to it afterwards explain themselves in the language of `text`.
 * Commander writes no error of its own; whoever runs the program does, with `usageSentence`.
 */
export function explainIn(text: Text, program: Command): Command {
  const translated = (usage: string) =>
    usage
      .replace("[options]", `[${text("command.help.an-option")}]`)
      .replace("[command]", `[${text("command.help.a-command")}]`);
  const plain = new Help();
  return program
    .helpOption("-h, --help", text("command.help.help"))
    .helpCommand(false)
    .configureHelp({
      styleTitle: (title) => (title in TITLES ? text(TITLES[title as keyof typeof TITLES]) : title),
      commandUsage: (command) => translated(plain.commandUsage(command)),
      subcommandTerm: (command) => translated(plain.subcommandTerm(command)),
      // Without commander's "(default: …)", which shows values as the program keeps them.
      optionDescription: (option) => option.description,
    })
    .configureOutput({ outputError: () => undefined });
}

/** What was wrong in how the program was called; null when commander only showed its help. */
export function usageSentence(error: CommanderError, text: Text): string | null {
  const name = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.help":
    case "commander.helpDisplayed":
      return null;
    case "commander.unknownCommand":
      return text("command.usage.unknown-command", { name });
    case "commander.unknownOption":
      return text("command.usage.unknown-option", { name });
    case "commander.missingArgument":
    case "commander.missingMandatoryOptionValue":
      return text("command.usage.missing-argument", { name });
    case "commander.optionMissingArgument":
      return text("command.usage.option-needs-value", { name });
    case "commander.excessArguments":
      return text("command.usage.too-many-arguments");
    case "commander.invalidArgument":
      // Behind these words stands the sentence of whoever found the value wrong.
      return error.message.split(" is invalid. ").at(1) ?? text("command.usage.wrong");
    default:
      return text("command.usage.wrong");
  }
}
