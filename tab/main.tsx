import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./theme/before-theme.css";
import "./theme/touch.css";
import "./theme/print.css";
import { openTab } from "./host/open-tab";

const place = document.getElementById("tab");
if (place) {
  const root = createRoot(place);
  void openTab((page) => root.render(<StrictMode>{page}</StrictMode>));
}
