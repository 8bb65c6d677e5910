// First, so that it runs before the rest is evaluated.
import { opened, store } from "./begin.ts";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { MiniApp } from "./app/mini-app.tsx";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/routes.css";

// Zalo makes its own page around the scripts, so what index.html says is said again here.
document.documentElement.lang = "vi";
const root = document.getElementById("app");
if (root === null) throw new Error("The page has no #app");
const app = createRoot(root);
void opened.finally(() =>
  app.render(
    <StrictMode>
      <MiniApp store={store} />
    </StrictMode>,
  ),
);
