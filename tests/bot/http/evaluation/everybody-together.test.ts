import fc from "fast-check";
import type { EvaluationPage } from "../../../../bot/contract/evaluation-page";
import { evaluationDocument } from "../../../../bot/http/export/tables/evaluation";
import { textIn } from "../../../../bot/text/text";
import { attack } from "../../../support/small-groups/attack";
import { peopleOf, sourceOf } from "../../../support/small-groups/in-process";
import { anyMunicipality, publishAll } from "../../../support/small-groups/municipality";
import { everythingTold, type Source, type Told } from "../../../support/small-groups/published-facts";
import { throughHttp } from "../../../support/small-groups/through-http";

const fewTerms = anyMunicipality({ terms: { min: 3, max: 3 }, areas: 2, units: 3, persons: 9 });
const MUNICIPALITIES = fc.sample(fewTerms, { numRuns: 2, seed: 11 });

const sorted = ({ facts, participation, heat }: Told) =>
  [...facts, ...participation, ...heat].map((each) => JSON.stringify(each)).toSorted();

test.each(MUNICIPALITIES.map((terms, number) => [number + 1, terms] as const))(
  "municipality %i: everybody's real answers together give no small group, and are what the use cases say",
  async (_, terms) => {
    const { source, closed, close } = await throughHttp(terms);
    try {
      const told = await everythingTold(source, peopleOf(terms));
      expect(attack(terms, told, closed).derived).toEqual([]);
      expect(told.facts.length).toBeGreaterThan(0);
      const sameInProcess = await everythingTold(sourceOf(terms, publishAll(terms)), peopleOf(terms));
      expect(sorted(told)).toEqual(sorted(sameInProcess));
    } finally {
      close();
    }
  },
);

test("a file of the evaluation view holds no number that its page does not show", async () => {
  for (const terms of MUNICIPALITIES) {
    const pages: EvaluationPage[] = [];
    const source = sourceOf(terms, publishAll(terms));
    const listening: Source = {
      ...source,
      async page(actor, query) {
        const page = await source.page(actor, query);
        if (page) pages.push(page);
        return page;
      },
    };
    await everythingTold(listening, peopleOf(terms));
    for (const page of pages) expect(numbersInFile(page).filter((number) => !numbersOn(page).has(number))).toEqual([]);
  }
});

function numbersInFile(page: EvaluationPage): readonly number[] {
  const { sheets } = evaluationDocument(page, { text: textIn("sv"), smallestGroup: 5 });
  return sheets.flatMap(({ rows }) => rows.flat().filter((cell) => typeof cell === "number"));
}

function numbersOn({ figures }: EvaluationPage): ReadonlySet<number> {
  const shares = figures?.questions.flatMap((question) => [
    question.change,
    ...question.shares.flatMap(({ n, share }) => [n, share]),
  ]);
  const indexes = figures?.heat?.rows.flatMap(({ cells }) => (cells ?? []).map(({ index }) => index));
  return new Set([...(shares ?? []), ...(indexes ?? [])].filter((number) => number !== null));
}
