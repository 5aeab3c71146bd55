import { openAnswers } from "../../../../bot/storage/evaluation/answers";
import type { StoredAnswer } from "../../../../bot/usecases/evaluation/ports";
import { testTables, uniquePrefix } from "../../../support/azurite";

describe("answers", () => {
  const ANSWER: StoredAnswer = {
    role: "student",
    questionnaire: { id: "APL-P", version: 1 },
    area: "Vårdboende Norr",
    unitCode: "V2100",
    period: "5",
    answers: { P1: "5", P12: "Tack för en fin tid på Laröd – Åsa lärde mig mycket." },
  };

  test("the same respondent's second answer replaces the first", async () => {
    const answers = await openAnswers(testTables(), uniquePrefix());
    await answers.open("HT2024");
    expect(await answers.save("HT2024", "p-1", ANSWER)).toBe("first");
    expect(await answers.save("HT2024", "p-1", { ...ANSWER, answers: { P1: "4" } })).toBe("changed");
    expect(await answers.all("HT2024")).toEqual([{ ...ANSWER, answers: { P1: "4" } }]);
  });

  test("nothing is saved before the gate is open nor after it is shut, and what was saved stays readable", async () => {
    const answers = await openAnswers(testTables(), uniquePrefix());
    expect(await answers.save("HT2024", "p-1", ANSWER)).toBe("closed");
    await answers.open("HT2024");
    await answers.open("HT2024");
    await answers.save("HT2024", "p-1", ANSWER);
    await answers.shut("HT2024");
    await answers.shut("HT2024");
    expect(await answers.save("HT2024", "p-1", { ...ANSWER, area: "" })).toBe("closed");
    expect(await answers.save("HT2024", "p-2", ANSWER)).toBe("closed");
    expect(await answers.get("HT2024", "p-1")).toEqual(ANSWER);
  });

  test("60 answers delivered three times by 12 at once are 60 answers", async () => {
    const answers = await openAnswers(testTables(), uniquePrefix());
    await answers.open("HT2024");
    const deliveries = Array.from({ length: 180 }, (_, index) => `p-${index % 60}`);
    const verdicts: string[] = [];
    const worker = async () => {
      for (let next = deliveries.pop(); next; next = deliveries.pop()) {
        verdicts.push(await answers.save("HT2024", next, ANSWER));
      }
    };
    await Promise.all(Array.from({ length: 12 }, worker));
    expect(await answers.all("HT2024")).toHaveLength(60);
    expect(verdicts.filter((verdict) => verdict === "first")).toHaveLength(60);
    expect(verdicts.filter((verdict) => verdict === "changed")).toHaveLength(120);
  });

  test("all of a term's answers can be removed, or one", async () => {
    const answers = await openAnswers(testTables(), uniquePrefix());
    for (const term of ["HT2024", "VT2025"]) {
      await answers.open(term);
      await answers.save(term, "p-1", ANSWER);
      await answers.save(term, "p-2", ANSWER);
    }
    await answers.removeAll("HT2024");
    await answers.remove("VT2025", "p-1");
    expect(await answers.all("HT2024")).toEqual([]);
    expect(await answers.all("VT2025")).toHaveLength(1);
  });
});
