import { useEffect, useMemo, useState } from 'preact/hooks';
import { atlasOf, type Atlas, type WorldTopology } from './atlas.ts';
import { loadTopology } from './topology.ts';

/** The world's shapes, once they are there. */
export interface LoadedAtlas {
  readonly atlas: Atlas | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

let kept: Promise<WorldTopology> | null = null;

/** @param ownerName the owner's English name, as Natural Earth has it; null while it is not known */
export function useAtlas(ownerName: string | null): LoadedAtlas {
  const [topology, setTopology] = useState<WorldTopology | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    kept ??= loadTopology();
    kept.then(
      loaded => isWanted && setTopology(loaded),
      () => {
        kept = null;
        if (isWanted) setFailed(true);
      });
    return () => {
      isWanted = false;
    };
  }, [turn]);
  const atlas = useMemo(() => (topology === null || ownerName === null ? null : atlasOf(topology, ownerName)), [topology, ownerName]);
  return {
    atlas,
    hasFailed,
    retry: () => {
      setFailed(false);
      setTurn(turn + 1);
    },
  };
}
