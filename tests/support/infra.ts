import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { declarationsOf } from "../../infra/check/declarations";
import { fileProblems, readParameterFile } from "../../infra/check/parameters";
import { described, makeReadTemplates, type Plan, type Templates } from "../../infra/check/read-templates";
import { readResourceTypes } from "../../infra/check/resource-types";
import { brokenHabits, brokenPolicies, type Planned } from "../../infra/check/rules";
import { startParser } from "../../infra/check/syntax";

const INFRA_FOLDER = resolve(__dirname, "../../infra");

/** The two sizes of an installation. */
export const SIZES = ["small", "large"] as const;

export type Size = (typeof SIZES)[number];

/** The templates as they are, by their paths in infra/. */
export const TEMPLATES: Templates = Object.fromEntries(
  readdirSync(INFRA_FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".bicep"))
    .map((name) => [name, readFileSync(join(INFRA_FOLDER, name), "utf8")]),
);

/** An environment file that has been filled in. */
export const ENVIRONMENT = {
  RESOURCE_BASE_NAME: "handledare",
  TAB_CLIENT_ID: "0f1e2d3c-4b5a-4697-8877-66554433aa22",
  PUBLIC_DOMAIN: "",
  CONTACT_MAILBOX: "vof.akademi@kommun.example",
  SMTP_URL: "smtp://mail.kommun.example:25",
  MAIL_FROM: "noreply@kommun.example",
  ALERT_EMAIL: "drift@kommun.example",
  BUDGET_START: "2026-12-01",
} as const;

export function parameterFile(size: Size): string {
  return readFileSync(join(INFRA_FOLDER, `${size}.parameters.json`), "utf8");
}

export interface InfraCheck {
  /** What the compiler and Azure would say against templates: whatever is chosen, and with each of the parameter files. */
  problems(templates: Templates, files?: Readonly<Record<Size, string>>): readonly string[];
  /** What an installation of a size consists of. */
  planned(templates: Templates, size: Size): readonly Planned[];
  outputs(size: Size): readonly string[];
}

/** Starts the check of the templates. */
export async function startInfraCheck(): Promise<InfraCheck> {
  const parse = await startParser();
  const read = makeReadTemplates(parse, readResourceTypes());
  const files = { small: parameterFile("small"), large: parameterFile("large") };
  const plan = (templates: Templates, text: string): Plan =>
    read(templates, "azure.bicep", readParameterFile(text, ENVIRONMENT));
  return {
    problems(templates, given = files) {
      const { declared } = declarationsOf(parse(templates["azure.bicep"]!));
      const all = [
        ...read(templates, "azure.bicep", null).problems,
        ...SIZES.flatMap((size) => [
          ...fileProblems(readParameterFile(given[size], ENVIRONMENT), declared).map(
            (one) => `${size}.parameters.json: ${one}`,
          ),
          ...plan(templates, given[size]).problems,
          ...brokenPolicies(plan(templates, given[size]).resources.map(described)),
        ]),
        ...Object.entries(templates).flatMap(([file, text]) => brokenHabits(file, text)),
      ];
      return [...new Set(all)];
    },
    planned: (templates, size) => plan(templates, files[size]).resources.map(described),
    outputs: (size) => [...plan(TEMPLATES, files[size]).outputs.keys()],
  };
}
