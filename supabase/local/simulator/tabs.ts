export interface Tabs {
  /** Shows the part with this id, where there is room for one alone. */
  show(id: string): void;
}

/** On a narrow window the levers, the phone and the chat take turns. */
export function keepTabs(onChange: () => void): Tabs {
  const tabs = [...document.querySelectorAll<HTMLButtonElement>("[role=tab]")];
  const select = (chosen: HTMLButtonElement) => {
    document.body.dataset.tab = chosen.getAttribute("aria-controls") ?? "";
    for (const tab of tabs) {
      tab.setAttribute("aria-selected", String(tab === chosen));
      tab.tabIndex = tab === chosen ? 0 : -1;
    }
    onChange();
  };
  for (const [index, tab] of tabs.entries()) {
    tab.addEventListener("click", () => select(tab));
    tab.addEventListener("keydown", ({ key }) => {
      const step = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0;
      const next = tabs[(index + step + tabs.length) % tabs.length];
      if (step === 0 || !next) return;
      select(next);
      next.focus();
    });
  }
  return {
    show(id) {
      const tab = tabs.find((one) => one.getAttribute("aria-controls") === id);
      if (tab) select(tab);
    },
  };
}
