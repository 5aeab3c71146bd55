import type { EvaluationForm } from "../../../usecases/evaluation/answering";
import { periodInWords } from "../../../text/evaluation-period";
import type { Language } from "../../../text/text";

/** Which placement the questions are about; the unit's name keeps its own direction and language. */
export function About({ form, language }: { readonly form: EvaluationForm; readonly language: Language }) {
  return (
    <p className="about">
      <bdi>{form.unitName}</bdi> · {periodInWords(language, form.term, form.period)}
    </p>
  );
}
