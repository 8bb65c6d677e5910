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
createRoot(root).render(
  <StrictMode>
    <MiniApp />
  </StrictMode>,
);
