import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** The width that something has on the screen, in CSS pixels. */
export function useWidth(of: RefObject<Element | null>, first: number): number {
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (of.current === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(of.current);
    return () => observer.disconnect();
  }, []);
  return width;
}
