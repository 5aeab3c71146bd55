import { ConfigError } from "./config";
import { Refusal } from "./domain/refusal";
import { LocalProblem, systemCode } from "./local/problem";
import type { Text } from "./text/text";

/**
 * What the person at the terminal is told when a program of ours ends because of an error. What they can put right is
 * told as it is. Anything else is a bug: a calm sentence with the error's name, and only with DEBUG=1 the stack, which
 * can quote what somebody wrote.
 */
export function errorSentence(error: unknown, text: Text, isDebugging: boolean): string {
  if (error instanceof ConfigError || error instanceof LocalProblem) return error.message;
  if (error instanceof Refusal) return withStack(text(`refusal.${error.reason}`, error.detail), error.cause);
  const code = systemCode(error);
  if (code === "EADDRINUSE") return text("command.port-taken");
  if (code === "EACCES") return text("command.no-permission");
  const name = error instanceof Error ? error.name : typeof error;
  return withStack(text("command.unexpected", { error: code ? `${name} ${code}` : name }), error);

  function withStack(told: string, behind: unknown): string {
    return isDebugging && behind instanceof Error ? `${told}\n${behind.stack ?? behind.message}` : told;
  }
}
