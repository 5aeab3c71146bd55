import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./theme/before-theme.css";
import "./theme/touch.css";
import "./theme/print.css";
import { openTab } from "./host/open-tab";

const place = document.getElementById("tab");
if (place) {
  const root = createRoot(place);
  openTab((page) => root.render(<StrictMode>{page}</StrictMode>)).catch(() => {
    // The sentences are what is missing, so this one stands in the page itself.
    for (const words of document.querySelectorAll<HTMLElement>(".waiting")) words.hidden = !words.hidden;
  });
}
