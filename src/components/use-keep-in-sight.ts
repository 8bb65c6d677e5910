import { type RefObject, useEffect } from "react";

/** Keeps a form whole in sight while one writes in it: when the keyboard comes up, and when the form grows. */
export function useKeepInSight(form: RefObject<HTMLElement | null>, grown: boolean): void {
  useEffect(() => {
    const show = () => {
      if (form.current?.contains(document.activeElement)) form.current.scrollIntoView({ block: "nearest" });
    };
    show();
    window.addEventListener("resize", show);
    return () => window.removeEventListener("resize", show);
  }, [form, grown]);
}
