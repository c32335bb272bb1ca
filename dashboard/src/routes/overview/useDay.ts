import { useEffect, useRef, useState } from 'preact/hooks';
import { isDay, type Day } from '../../shared/dates/days.ts';
import { firstDay } from '../../features/timeline/TimeSlider.tsx';
import { change, parameter } from '../../shared/router/location.ts';

/** The time for which the slider must rest before its day is put into the address and read from the registry. */
const rest = 300;

export interface ShownDay {
  /** The day at the current position of the slider. */
  readonly moving: Day;
  /** The day in the address, whose figures are read; null for today. */
  readonly asked: Day | null;
  readonly turnTo: (day: Day) => void;
}

/** The day in the address, where it is one that can be shown; null for today. */
export function dayOfAddress(): Day | null {
  const given = parameter('asOf');
  return isDay(given) && given >= firstDay() ? given : null;
}

/** The day while the slider moves, and the day on which it rests. Only the latter is in the address, so that the back button leads to days that the reader chose. */
export function useDay(today: Day): ShownDay {
  const asked = dayOfAddress();
  const [moving, setMoving] = useState<Day | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  // The timer is ended where the next day comes from: one that an effect ends later could still put back the day before.
  const turnTo = (day: Day) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      change({ asOf: day === today ? null : day });
      setMoving(null);
    }, rest);
    setMoving(day);
  };

  return { moving: moving ?? asked ?? today, asked, turnTo };
}
