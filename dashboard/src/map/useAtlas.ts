import { useEffect, useState } from 'preact/hooks';
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
  const [atlas, setAtlas] = useState<Atlas | null>(null);
  useEffect(() => {
    if (topology === null || ownerName === null) return;
    // After the next frame: the figures that came with the owner's name are seen first.
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setAtlas(atlasOf(topology, ownerName)));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [topology, ownerName]);
  return {
    atlas,
    hasFailed,
    retry: () => {
      setFailed(false);
      setTurn(turn + 1);
    },
  };
}
