import type { EvaluationForm } from "../../../usecases/evaluation/answering";
import { periodInWords } from "../../../text/evaluation-period";
import { textIn } from "../../../text/text";
import { PageShell } from "../../pages/page-shell";
import { FORM_STYLE_PATH } from "../form-style";

interface QrPageProps {
  readonly form: EvaluationForm;
  /** Path of the picture, and the whole address that it stands for. */
  readonly imagePath: string;
  readonly address: string;
}

/** A QR code on a whole phone screen or a printed page, in both languages since nobody knows who will look at it. */
export function QrPage({ form, imagePath, address }: QrPageProps) {
  const sv = textIn("sv");
  const en = textIn("en");
  return (
    <PageShell language="sv" title={sv("studentForm.show.title")} styleSheet={FORM_STYLE_PATH}>
      <main className="poster">
        <header>
          <p className="small">{sv("studentForm.sender")}</p>
          <h1>{sv("studentForm.show.title")}</h1>
          <p lang="en">{en("studentForm.show.title")}</p>
          <p className="unit">
            <bdi>{form.unitName}</bdi>
          </p>
          <p className="period">
            {periodInWords("sv", form.term, form.period)} <span aria-hidden="true">/</span>{" "}
            <span lang="en">{periodInWords("en", form.term, form.period)}</span>
          </p>
        </header>
        <div className="code">
          <img src={imagePath} alt={sv("studentForm.show.image")} />
        </div>
        <div className="how">
          <p>
            <strong>{sv("studentForm.show.scan")}</strong> {sv("studentForm.show.time")}
          </p>
          <p lang="en">
            <strong>{en("studentForm.show.scan")}</strong> {en("studentForm.show.time")}
          </p>
        </div>
        <p className="where">
          {sv("studentForm.show.address")} <span className="address">{address}</span>
        </p>
      </main>
    </PageShell>
  );
}
