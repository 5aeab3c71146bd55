import type { Answers, EvaluationRole } from "../../bot/domain/evaluation/questionnaire";
import { makeCloseRound, type CloseRoundDeps } from "../../bot/usecases/evaluation/results/close-round";
import { anInvitation } from "./evaluation";

/** How many answered at a unit in each closed term, in order, and in how many supervisors' names. */
export interface AnsweringUnit {
  readonly area: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly students: readonly number[];
  readonly supervisors: readonly number[];
  /** 0–1: how well things are there; the answers follow it. */
  readonly mood: number;
}

/** What somebody wrote, by term. */
export interface WrittenText {
  readonly term: string;
  readonly role: EvaluationRole;
  readonly unitCode: string;
  readonly text: string;
}

export const CLOSED_TERMS = ["HT2023", "VT2024", "HT2024"] as const;

/**
 * A municipality whose units show everything that can happen: figures each term, figures only of several terms together,
 * none because too few answer, and an area that is hidden to protect another.
 */
export const ANSWERING: readonly AnsweringUnit[] = [
  unit("Vårdboende Norr", "V2100", "Laröd vårdboende", [14, 12, 16], [6, 7, 8], 0.9),
  unit("Vårdboende Norr", "V2101", "Björkdungen", [8, 9, 11], [5, 6, 5], 0.5),
  unit("Vårdboende Norr", "V2102", "Ekhöjden", [3, 3, 2], [1, 1, 1], 0.7),
  unit("Vårdboende Norr", "V2103", "Åkerlyckan", [2, 1, 1], [1, 0, 1], 0.2),
  unit("Vårdboende Norr", "V2104", "Lindhaga", [1, 2, 1], [0, 1, 0], 0.4),
  unit("Hemvård Söder", "H3100", "Södra hemvården", [12, 15, 13], [5, 6, 7], 0.7),
  unit("Hemvård Söder", "H3101", "Ängens hemvård", [6, 0, 7], [2, 2, 2], 0.3),
  unit("LSS bostad", "L4100", "Grindstugan", [2, 2, 3], [1, 1, 1], 0.6),
  unit("Daglig verksamhet", "D5100", "Ateljén", [0, 0, 6], [0, 0, 2], 0.8),
];

function unit(
  area: string,
  unitCode: string,
  unitName: string,
  students: readonly number[],
  supervisors: readonly number[],
  mood: number,
): AnsweringUnit {
  return { area, unitCode, unitName, students, supervisors, mood };
}

/** Runs and closes rounds by the use cases, one term after the other; the same answers every time. */
export async function closeTerms(
  deps: CloseRoundDeps,
  {
    terms = CLOSED_TERMS,
    units = ANSWERING,
    texts = [],
  }: {
    readonly terms?: readonly string[];
    readonly units?: readonly AnsweringUnit[];
    readonly texts?: readonly WrittenText[];
  } = {},
): Promise<void> {
  const closeRound = makeCloseRound(deps);
  for (const [index, term] of terms.entries()) {
    await runRound(deps, term, index, units, texts);
    await closeRound(term);
  }
}

/** A round that runs, with its answers. */
export async function runRound(
  deps: CloseRoundDeps,
  term: string,
  index: number,
  units: readonly AnsweringUnit[] = ANSWERING,
  texts: readonly WrittenText[] = [],
  closesAt = "2024-12-31T22:00:00.000Z",
): Promise<void> {
  const chance = chanceFrom(index + 1);
  await deps.answers.open(term);
  await deps.rounds.create({
    term,
    state: "running",
    startedAt: "2024-10-03T08:00:00.000Z",
    startedBy: "hand",
    closesAt,
    closedAt: null,
    pausedBecause: null,
    secret: "secret",
    finalCounts: null,
  });
  const invitations = units.flatMap((unit) =>
    (["student", "supervisor"] as const).flatMap((role) => {
      const answered = (role === "student" ? unit.students : unit.supervisors)[index] ?? 0;
      const asked = answered + Math.floor(answered / 3) + (answered > 0 ? 1 : 0);
      return Array.from({ length: asked }, (_, number) => invited(term, role, unit, number, number < answered));
    }),
  );
  await deps.invitations.addMissing(term, invitations);
  for (const { area, unitCode, mood, ...counts } of units) {
    for (const role of ["student", "supervisor"] as const) {
      const written = texts.filter((text) => text.term === term && text.role === role && text.unitCode === unitCode);
      const count = (role === "student" ? counts.students : counts.supervisors)[index] ?? 0;
      // Drawn one after the other, so that they are the same every time; saved at once, which is quicker.
      const forms = Array.from({ length: count }, (_, number) => {
        const text = written[number]?.text;
        return { ...answersOf(role, mood, chance), ...(text && { [role === "student" ? "P12" : "H12"]: text }) };
      });
      const questionnaire = { id: role === "student" ? "APL-P" : "APL-H", version: 1 } as const;
      await Promise.all(
        forms.map((answers, number) =>
          deps.answers.save(term, `p-${unitCode}-${role}-${number}`, {
            ...{ role, area, unitCode, period: "5", questionnaire, answers },
          }),
        ),
      );
    }
  }
}

function invited(term: string, role: EvaluationRole, unit: AnsweringUnit, number: number, hasAnswered: boolean) {
  const { area, unitCode, unitName } = unit;
  const name = `${role}${unitCode}${number}`.toLowerCase();
  const email = `${name}@kommun.example`;
  return anInvitation({
    ...{ term, role, area, unitCode, unitName },
    id: `${term}.${name.padStart(22, "0")}`,
    questionnaire: { id: role === "student" ? "APL-P" : "APL-H", version: 1 },
    route: { kind: "link", email },
    state: hasAnswered ? "answered" : "sent",
    closesAt: "2024-12-31T22:00:00.000Z",
    attempt: 1,
  });
}

/** About one question in ten is left blank. */
function answersOf(role: EvaluationRole, mood: number, chance: () => number): Answers {
  const feeling = () => Math.min(0.999, Math.max(0, mood + chance() * 0.7 - 0.35));
  const scale = () => String(1 + Math.floor(feeling() * 5));
  const pick = (codes: readonly string[]) => codes[Math.floor((1 - feeling()) * codes.length)] ?? codes.at(-1)!;
  const yes = () => pick(["ja", "delvis", "nej"]);
  const drawn: Readonly<Record<string, string | readonly string[]>> =
    role === "student"
      ? {
          ...{ P1: scale(), P2: yes(), P4: scale(), P5: scale(), P6: pick(["en", "tva", "tre_plus", "ingen"]) },
          P3: feeling() > 0.4 ? ["handledare", "tid_plats", "schema"] : ["schema"],
          ...{ P7: scale(), P8: scale(), P9: yes(), P10: scale() },
          P11: pick(["nu", "efter_utbildning", "kanske", "nej"]),
        }
      : {
          ...{ H1: pick(["mer_4v", "2_4v", "mindre_2v", "samma_dag"]), H2: scale(), H4: scale(), H6: scale() },
          H3: pick(["lagom", "for_lite", "saknade"]),
          H5: pick(["lattare", "som_vanligt", "lite_tyngre", "mycket_tyngre"]),
          ...{ H7: scale(), H8: scale(), H10: yes(), H11: pick(["ja", "ja_ej_nasta", "tveksam", "nej"]) },
          H9: feeling() > 0.5 ? ["kollegor"] : ["inget_behov"],
        };
  return Object.fromEntries(Object.entries(drawn).filter(([id]) => id === "P1" || id === "H4" || chance() > 0.1));
}

/** Mulberry32: the same numbers for the same seed. */
function chanceFrom(seed: number): () => number {
  let state = seed * 0x9e3779b9;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
