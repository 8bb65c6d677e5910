import type { Page } from "playwright-core";
import { waitForStillness } from "./find-violations.ts";

/** The least side of what a finger shall hit, in CSS pixels. */
const target = 44;

/**
 * What looks wrong on a page, measured: it can be pushed sideways, a target is smaller than a finger, words are cut off, or words
 * lie upon words. Names each by the words in it. What is meant to scroll sideways, or ends in «…» after two lines or more of words
 * that stand whole elsewhere, is no flaw.
 */
export async function findFlaws(page: Page): Promise<string[]> {
  await waitForStillness(page);
  return page.evaluate((least) => {
    const flaws = new Set<string>();
    const say = (element: Element) => (element.getAttribute("aria-label") ?? element.textContent.trim()).replace(/\s+/gu, " ").slice(0, 70);
    const dialog = [...document.querySelectorAll("dialog[open]")].at(-1);
    const root = dialog ?? document.body;
    const isForListeners = (element: Element): boolean => {
      for (let place: Element | null = element; place && place !== root; place = place.parentElement)
        if (getComputedStyle(place).clipPath === "inset(50%)") return true;
      return false;
    };
    const seen = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return (
        width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isForListeners(element)
      );
    };
    const all = [...root.querySelectorAll("*")].filter((element) => !element.closest("svg, [aria-hidden=true]") && seen(element));

    // Sideways.
    if (document.documentElement.scrollWidth > window.innerWidth) flaws.add("the page is wider than the screen");
    for (const element of all) {
      const { overflowX, overflowY } = getComputedStyle(element);
      const scrolls = overflowY === "auto" || overflowY === "scroll";
      if (scrolls && overflowX !== "auto" && overflowX !== "scroll" && element.scrollWidth > element.clientWidth + 1)
        flaws.add(`wider than its place: ${say(element)}`);
    }

    // Targets. A button may reach farther than its box by what it draws around itself.
    const reach = (element: Element) => {
      const boxes = [element.getBoundingClientRect()];
      const label = element.closest("label") ?? (element.id ? document.querySelector(`label[for="${element.id}"]`) : null);
      if (label) boxes.push(label.getBoundingClientRect());
      for (const pseudo of ["::before", "::after"]) {
        const style = getComputedStyle(element, pseudo);
        if (style.content === "none" || style.position !== "absolute") continue;
        const holder = getComputedStyle(element).position === "static" ? (element as HTMLElement).offsetParent : element;
        const box = holder?.getBoundingClientRect();
        if (!box) continue;
        const [top, right, bottom, left] = [style.top, style.right, style.bottom, style.left].map((side) => parseFloat(side) || 0);
        boxes.push(
          new DOMRect(
            box.left + (left ?? 0),
            box.top + (top ?? 0),
            box.width - (left ?? 0) - (right ?? 0),
            box.height - (top ?? 0) - (bottom ?? 0),
          ),
        );
      }
      return { width: Math.max(...boxes.map(({ width }) => width)), height: Math.max(...boxes.map(({ height }) => height)) };
    };
    for (const element of root.querySelectorAll("button, a[href], input, select, textarea, summary, [role=button], [role=tab]")) {
      if (!seen(element)) continue;
      const { width, height } = reach(element);
      if (width < least - 0.5 || height < least - 0.5)
        flaws.add(`a target of ${Math.round(width)} × ${Math.round(height)}: ${say(element)}`);
    }

    // Words that are cut off.
    for (const element of all) {
      if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())) continue;
      for (let place: Element | null = element; place && place !== root; place = place.parentElement) {
        const { overflowX, overflowY, webkitLineClamp, display } = getComputedStyle(place);
        if (display === "inline") continue;
        const cutsX = overflowX === "hidden" || overflowX === "clip";
        const cutsY = overflowY === "hidden" || overflowY === "clip";
        const clamped = Number(webkitLineClamp) >= 2;
        if (cutsX && place.scrollWidth > place.clientWidth + 1) flaws.add(`cut at its side: ${say(element)}`);
        if (cutsY && !clamped && place === element && place.scrollHeight > place.clientHeight + 2) flaws.add(`cut below: ${say(element)}`);
        if (overflowX === "auto" || overflowX === "scroll" || overflowY === "auto" || overflowY === "scroll") break;
      }
    }

    // Words upon words, of one layer: what is fixed or sticks lies above the rest by intention.
    const layerOf = (element: Element) => {
      for (let place: Element | null = element; place && place !== root; place = place.parentElement)
        if (["fixed", "sticky"].includes(getComputedStyle(place).position)) return place;
      return root;
    };
    /** Where an element can be seen: inside everything around it that cuts. */
    const frameOf = (element: Element) => {
      const frame = { left: 0, top: 0, right: window.innerWidth, bottom: window.innerHeight };
      for (let place: Element | null = element; place; place = place.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(place);
        if (overflowX === "visible" && overflowY === "visible") continue;
        const { left, top, right, bottom } = place.getBoundingClientRect();
        frame.left = Math.max(frame.left, left);
        frame.top = Math.max(frame.top, top);
        frame.right = Math.min(frame.right, right);
        frame.bottom = Math.min(frame.bottom, bottom);
      }
      return frame;
    };
    const lines: { box: DOMRect; element: Element; layer: Element }[] = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || !seen(element) || element.closest("svg")) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const frame = frameOf(element);
      for (const box of range.getClientRects()) {
        const left = Math.max(box.left, frame.left);
        const top = Math.max(box.top, frame.top);
        const width = Math.min(box.right, frame.right) - left;
        const height = Math.min(box.bottom, frame.bottom) - top;
        if (width > 0 && height > 0) lines.push({ box: new DOMRect(left, top, width, height), element, layer: layerOf(element) });
      }
    }
    for (const [index, one] of lines.entries())
      for (const other of lines.slice(index + 1)) {
        if (one.layer !== other.layer || one.element === other.element) continue;
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (width > 3 && height > 5) flaws.add(`upon each other: ${say(one.element)} | ${say(other.element)}`);
      }
    return [...flaws];
  }, target);
}
