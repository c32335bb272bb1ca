import { useEffect, useRef, useState } from 'preact/hooks';
import { dayOf, numberOf, type Day } from '../../shared/dates/days.ts';

/** The duration from the first day to today, in milliseconds. */
const length = 30_000;

/** Plays the days one after another. The reader starts it, and any other change of the day ends it. */
export function usePlay(day: Day, first: Day, last: Day, onChange: (day: Day) => void): { readonly isPlaying: boolean; readonly toggle: () => void } {
  const [isPlaying, setPlaying] = useState(false);
  const shown = useRef(day);

  useEffect(() => {
    if (isPlaying && day !== shown.current) setPlaying(false);
  }, [day, isPlaying]);

  useEffect(() => {
    if (!isPlaying) return;
    const [from, to] = [numberOf(first), numberOf(last)];
    const begin = numberOf(shown.current) >= to ? from : numberOf(shown.current);
    const start = performance.now();
    let frame = requestAnimationFrame(function step(now: number) {
      const number = Math.min(to, Math.round(begin + ((now - start) / length) * (to - from)));
      shown.current = dayOf(number);
      onChange(shown.current);
      if (number >= to) setPlaying(false);
      else frame = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(frame);
  }, [isPlaying]);

  return {
    isPlaying,
    toggle: () => {
      shown.current = day;
      setPlaying(!isPlaying);
    },
  };
}
