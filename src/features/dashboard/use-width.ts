import { useLayoutEffect, useRef, useState, type RefObject } from "react";

/** How wide the room for a picture is: letters keep their size, only the picture grows. */
export function useWidth(first: number): [RefObject<HTMLDivElement>, number] {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(first);
  useLayoutEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(Math.max(200, Math.floor(element.clientWidth))));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, width];
}
