import {
  Button,
  createDOMRenderer,
  FluentProvider,
  Link,
  RendererProvider,
  Select,
  teamsLightTheme,
} from "@fluentui/react-components";
import { useEffect } from "react";
import { createRoot } from "react-dom/client";

/** What the tab is compared with: React and Fluent with the controls that every page has, one heading, no data. */
const nonce = document.querySelector('meta[property="csp-nonce"]').nonce;
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } });

function EmptyPage() {
  useEffect(() => {
    performance.mark("data-visible");
  }, []);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <FluentProvider theme={teamsLightTheme}>
        <h1>Tom sida</h1>
        <Select aria-label="Termin">
          <option>HT 2024</option>
        </Select>
        <Button>Exportera…</Button>
        <Link href="#">Täckning</Link>
      </FluentProvider>
    </RendererProvider>
  );
}

createRoot(document.getElementById("tab")).render(<EmptyPage />);
