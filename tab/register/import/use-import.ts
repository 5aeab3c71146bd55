import { useState } from "react";
import { now } from "../../clock";
import type { ImportReport } from "../../../bot/contract/import";
import { ApiError } from "../../api/api-error";
import { useApiClient } from "../../api/api-context";
import type { Progress } from "../../api/upload";

/** What is sent: the files, and what the reader has said about them. */
interface Asked {
  readonly files: readonly File[];
  /** "HT2024"; "" when nobody has said. */
  readonly term: string;
  /** Heading to field. */
  readonly mapping: Readonly<Record<string, string>>;
  /** Spelling to a unit's code. */
  readonly units: Readonly<Record<string, string>>;
}

type Stage =
  | { readonly at: "choosing" }
  | { readonly at: "working"; readonly isSaving: boolean; readonly sent: Progress }
  | { readonly at: "review"; readonly report: ImportReport; readonly checkedAt: string }
  | { readonly at: "saved"; readonly report: ImportReport };

/** Why the last attempt came to nothing. `isOutdated`: the register has changed since the files were looked at. */
interface ImportProblem {
  readonly message: string;
  readonly isOutdated: boolean;
}

export interface ImportInHand {
  readonly stage: Stage;
  readonly asked: Asked;
  readonly problem: ImportProblem | null;
  /** Looks at what an import would do; nothing is saved. What is told is added to what was told before. */
  readonly check: (told: Partial<Asked>) => Promise<void>;
  /** Carries through what was looked at, and nothing else. */
  readonly save: () => Promise<void>;
  readonly startOver: () => void;
}

const NOTHING: Asked = { files: [], term: "", mapping: {}, units: {} };
const NOTHING_SENT: Progress = { sent: 0, total: 0 };

/** The way of some files into the register: chosen, looked at, saved. */
export function useImport(): ImportInHand {
  const client = useApiClient();
  const [stage, setStage] = useState<Stage>({ at: "choosing" });
  const [asked, setAsked] = useState<Asked>(NOTHING);
  const [problem, setProblem] = useState<ImportProblem | null>(null);

  async function send(what: Asked, fingerprint: string | null): Promise<ImportReport | null> {
    const isSaving = fingerprint !== null;
    setProblem(null);
    setStage({ at: "working", isSaving, sent: NOTHING_SENT });
    try {
      const form = toForm(what, fingerprint);
      const path = isSaving ? "/api/imports" : "/api/imports?dryRun=1";
      const { body } = await client.upload<ImportReport>(path, form, (sent) =>
        setStage({ at: "working", isSaving, sent }),
      );
      return body;
    } catch (error) {
      setProblem(toProblem(error));
      return null;
    }
  }

  async function check(told: Partial<Asked>) {
    const before = stage;
    const files = told.files ? await Promise.all(told.files.map(inMemory)) : asked.files;
    const next = {
      files,
      term: told.term ?? asked.term,
      mapping: { ...asked.mapping, ...told.mapping },
      units: { ...asked.units, ...told.units },
    };
    const report = await send(next, null);
    if (!report) return setStage(before);
    setAsked(next);
    setStage({ at: "review", report, checkedAt: now() });
  }

  async function save() {
    if (stage.at !== "review") return;
    const report = await send(asked, stage.report.fingerprint);
    setStage(report ? { at: "saved", report } : stage);
  }

  function startOver() {
    setAsked(NOTHING);
    setProblem(null);
    setStage({ at: "choosing" });
  }

  return { stage, asked, problem, check, save, startOver };
}

/** A copy of the file as it is now: what is saved is what was looked at, also when the file changes meanwhile. */
async function inMemory(file: File): Promise<File> {
  return new File([await file.arrayBuffer()], file.name, { type: file.type });
}

function toForm({ files, term, mapping, units }: Asked, fingerprint: string | null): FormData {
  const form = new FormData();
  for (const file of files) form.append("file", file, file.name);
  if (term !== "") form.append("term", term);
  if (Object.keys(mapping).length > 0) form.append("mapping", JSON.stringify(mapping));
  for (const [spelling, code] of Object.entries(units)) form.append("unit", `${spelling}=${code}`);
  if (fingerprint !== null) form.append("fingerprint", fingerprint);
  return form;
}

function toProblem(error: unknown): ImportProblem {
  if (!(error instanceof ApiError)) return { message: "", isOutdated: false };
  return { message: error.message, isOutdated: error.about.code === "import-changed" };
}
