import type { ExportDocument, ExportSheet } from "../../usecases/export/document";
import type { DocumentWriter } from "../../usecases/export/ports";
import { renderPage } from "../pages/page-shell";

/** Adds the files that are for one person: JSON, and a page to read and print, which holds its own style. */
export function withReadableFiles(writer: DocumentWriter): DocumentWriter {
  return {
    async write(document, format) {
      if (format === "json") return Buffer.from(`${JSON.stringify(document.data ?? document.sheets, null, 2)}\n`);
      if (format === "html") return Buffer.from(renderPage(<ReadablePage document={document} />));
      return writer.write(document, format);
    },
  };
}

const STYLE = `
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; break-after: avoid; }
dt { font-weight: 600; } dd { margin: 0 0 0.5rem; overflow-wrap: anywhere; }
li { margin: 0 0 1rem; break-inside: avoid; } ol { padding-left: 1.5rem; }
li dl { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.1rem 1rem; margin: 0; }
li dl dd { margin: 0; }
@media (max-width: 30rem) { li dl { display: block; } }
`;

function ReadablePage({ document: { title, about, sheets } }: { readonly document: ExportDocument }) {
  return (
    <html lang="sv">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <title>{title}</title>
        <style>{STYLE}</style>
      </head>
      <body>
        <main>
          <h1>{title}</h1>
          <dl>
            {about.map(([label, value]) => (
              <div key={label}>
                {label && <dt>{label}</dt>}
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          {sheets.map((sheet) => (
            <SheetPart key={sheet.name} sheet={sheet} />
          ))}
        </main>
      </body>
    </html>
  );
}

function SheetPart({ sheet: { name, columns, rows } }: { readonly sheet: ExportSheet }) {
  const isText = columns.length === 1;
  return (
    <section>
      <h2>{name}</h2>
      <ol>
        {rows.map((row, number) => (
          <li key={number}>
            {isText ? (
              row[0]
            ) : (
              <dl>
                {columns.map(({ heading }, index) => (
                  <Line key={heading} heading={heading} value={row[index] ?? null} />
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ heading, value }: { readonly heading: string; readonly value: string | number | null }) {
  if (value === null) return null;
  return (
    <>
      <dt>{heading}</dt>
      <dd>{value}</dd>
    </>
  );
}
