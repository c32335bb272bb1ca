import { useEffect, useRef, useState } from 'preact/hooks';
import { isDay, type Day } from '../../shared/dates/days.ts';
import { firstDay } from '../../features/timeline/TimeSlider.tsx';
import { change, parameter } from '../../shared/router/location.ts';

/** For so long the slider has to rest until its day is in the address and asked of the registry. */
const rest = 300;

export interface ShownDay {
  /** The day that is turned to at this moment. */
  readonly moving: Day;
  /** The day in the address, that the registry is asked for; null for today. */
  readonly asked: Day | null;
  readonly turnTo: (day: Day) => void;
}

/** The day in the address, where it is one that can be shown; null for today. */
export function dayOfAddress(): Day | null {
  const given = parameter('asOf');
  return isDay(given) && given >= firstDay() ? given : null;
}

/** The day as it moves, and where it came to rest: the address has the latter, so that the back button leads to days, not to pixels. */
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
