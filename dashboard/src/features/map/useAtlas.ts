import { useEffect, useState } from 'preact/hooks';
import { centres, type Atlas, type Centre } from './atlas.ts';
import { loadAtlas } from './loading.ts';

/** The world as it is drawn for the owner, once it is there. */
export interface LoadedAtlas {
  readonly atlas: Atlas | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/** @param ownerName the owner's English name, as Natural Earth has it; null while it is not known */
export function useAtlas(ownerName: string | null): LoadedAtlas {
  const [centre, setCentre] = useState<Centre>(centres[0]);
  const [loaded, setLoaded] = useState<{ readonly centre: Centre; readonly atlas: Atlas } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isWanted = true;
    loadAtlas(centre).then(
      atlas => isWanted && setLoaded({ centre, atlas }),
      () => isWanted && setFailed(true));
    return () => {
      isWanted = false;
    };
  }, [centre, turn]);
  // Every drawing knows which of them is whose: the first is asked for before the owner is known.
  const wanted = loaded?.atlas.shapes.find(shape => shape.name === ownerName)?.centre ?? centres[0];
  useEffect(() => {
    if (loaded !== null && ownerName !== null) setCentre(wanted);
  }, [loaded, ownerName, wanted]);
  return {
    atlas: loaded !== null && ownerName !== null && loaded.centre === wanted ? loaded.atlas : null,
    hasFailed,
    retry: () => {
      setFailed(false);
      setTurn(turn + 1);
    },
  };
}
