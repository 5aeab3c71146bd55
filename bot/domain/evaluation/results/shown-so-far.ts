import type { Publication, PublishedQuestion } from "./publication";
import { detailOf } from "./scores";
import type { ShownArea, ShownWindow } from "./window-detail";
import type { ShownSoFar } from "./windows";

/** What publications show of the students' answers in an area and its units, question by question. */
export function shownSoFar(publications: readonly Pick<Publication, "term" | "cells" | "windows">[]): ShownSoFar {
  return {
    areas: (area, id) =>
      publications.flatMap(({ term, cells }): readonly ShownArea[] => {
        const cell = cells.find((candidate) => candidate.role === "student" && candidate.area === area);
        const figure = cell && figureOf(cell.questions, id);
        return figure ? [{ term, persons: figure.n, detail: figure.detail, positive: figure.positive }] : [];
      }),
    windows: (area, id) =>
      publications
        .flatMap(({ windows }) => windows)
        .filter((window) => window.area === area)
        .flatMap(({ questions, personsByTerm }): readonly ShownWindow[] => {
          const figure = figureOf(questions, id);
          const persons = personsByTerm[id];
          return figure && persons ? [{ persons, detail: figure.detail, positive: figure.positive }] : [];
        }),
  };
}

/** A shown question in whole persons; null when it is hidden. */
export function figureOf(questions: readonly PublishedQuestion[], id: string) {
  const scores = questions.find((question) => question.id === id)?.scores;
  if (!scores) return null;
  return { n: scores.n, detail: detailOf(scores), positive: Math.round((scores.positiveShare ?? 0) * scores.n) };
}
