import { useEffect, useId, useRef } from 'preact/hooks';
import type { Target } from './targets.ts';

interface Props {
  readonly title: string;
  readonly targets: readonly Target[];
  readonly listId: string;
  /** The place of the first target among those of all groups. */
  readonly first: number;
  readonly chosen: number;
}

/** Targets of one kind. They are links, so that they also open in another tab. */
export function Group({ title, targets, listId, first, chosen }: Props) {
  const id = useId();
  return (
    <div role="group" aria-labelledby={id}>
      <p id={id} role="presentation">{title}</p>
      {targets.map((target, index) => <Option key={target.href + target.title} id={`${listId}-${first + index}`} target={target} isChosen={first + index === chosen} />)}
    </div>
  );
}

function Option({ id, target, isChosen }: { readonly id: string; readonly target: Target; readonly isChosen: boolean }) {
  const option = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isChosen) option.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  return (
    <a ref={option} id={id} role="option" aria-selected={isChosen} tabIndex={-1} href={target.href}>
      <bdi>{target.title}</bdi>{target.detail !== '' && <small>{target.detail}</small>}
    </a>
  );
}
