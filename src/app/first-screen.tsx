import { createElement, lazy, useState, type ComponentType } from "react";
import { getFirstScreens, loadFirstScreens } from "./load-first-screens.ts";

/** One of the first screens: where it is here already it is drawn at once, without empty places before it. */
export function firstScreen(name: "BoardPage" | "MyWorkPage"): ComponentType {
  const Later = lazy(() => loadFirstScreens().then((screens) => ({ default: screens[name] })));
  return function FirstScreen() {
    const [Screen] = useState<ComponentType>(() => getFirstScreens()?.[name] ?? Later);
    return createElement(Screen);
  };
}
