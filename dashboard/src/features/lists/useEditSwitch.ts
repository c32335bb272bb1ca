import { useRef, useState } from 'preact/hooks';
import type { Guard } from './EditableList.tsx';

/** Whether a list is edited in its place, and the switch for it. */
export interface EditSwitch {
  /** Whether the reader may edit the list. */
  readonly isOffered: boolean;
  readonly isOn: boolean;
  readonly turn: () => void;
  readonly guard: Guard;
}

/** The switch of a list that may be edited. It does not turn off while a cell has text that is not saved. */
export function useEditSwitch(mayEdit: boolean): EditSwitch {
  const [isWanted, setWanted] = useState(false);
  const guard: Guard = useRef(null);
  const isOn = mayEdit && isWanted;
  return {
    isOffered: mayEdit,
    isOn,
    guard,
    turn: () => {
      if (isOn && guard.current?.() === false) return;
      setWanted(!isOn);
    },
  };
}
