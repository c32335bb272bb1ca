import { later } from '../../shared/ui/later.tsx';
import { seesInternal } from '../access/principal.ts';
import { isWorkedOn } from './worked.ts';

export interface TeamworkProps {
  readonly collection: string;
  readonly id: string;
}

const Discussion = later<TeamworkProps>(async () => (await import('./Discussion.tsx')).Discussion);

/** Comments on a record and its assignment, for people who may read internal records. The public has none, and does not wait for the script. */
export function Teamwork(props: TeamworkProps) {
  return seesInternal.value && isWorkedOn(props.collection) ? <Discussion key={`${props.collection}/${props.id}`} {...props} /> : null;
}
