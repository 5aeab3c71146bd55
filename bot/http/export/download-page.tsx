import { FORM_STYLE_PATH } from "../evaluation/form-style";
import { PageShell } from "../pages/page-shell";

interface DownloadPageProps {
  readonly title: string;
  readonly text: string;
}

/** What somebody sees instead of a file: one message, and what to do. */
export function DownloadPage({ title, text }: DownloadPageProps) {
  return (
    <PageShell language="sv" title={title} styleSheet={FORM_STYLE_PATH}>
      <div className="page">
        <main>
          <h1>{title}</h1>
          <p className="lead">{text}</p>
        </main>
      </div>
    </PageShell>
  );
}
