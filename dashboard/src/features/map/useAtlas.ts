import { useEffect, useState } from 'preact/hooks';
import { centres, pointsOfView, type Atlas, type Centre, type PointOfView } from './atlas.ts';
import { loadAtlas } from './loading.ts';
import { englishNameOf } from './owner.ts';

/** The world as it is drawn for the owner, once it is there. */
export interface LoadedAtlas {
  readonly atlas: Atlas | null;
  readonly hasFailed: boolean;
  readonly retry: () => void;
}

/** Whose map it is: the owner's ISO 3166-1 alpha-2 code, and the point of view that the registry shows. */
export interface MapOwner {
  readonly owner: string;
  readonly mapView: PointOfView;
}

interface Drawing {
  readonly view: PointOfView;
  readonly centre: Centre;
}

/** @param owner null while it is not known */
export function useAtlas(owner: MapOwner | null): LoadedAtlas {
  // The first drawing is asked for before the owner is known.
  const [asked, ask] = useState<Drawing>({ view: pointsOfView[0], centre: centres[0] });
  const [loaded, setLoaded] = useState<Drawing & { readonly atlas: Atlas } | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  const { view, centre } = asked;
  useEffect(() => {
    let isWanted = true;
    loadAtlas(view, centre).then(
      atlas => isWanted && setLoaded({ view, centre, atlas }),
      () => isWanted && setFailed(true));
    return () => {
      isWanted = false;
    };
  }, [view, centre, turn]);
  // Every drawing knows the right centre for each owner.
  const name = owner === null ? null : englishNameOf(owner.owner);
  const wanted: Drawing = { view: owner?.mapView ?? pointsOfView[0], centre: loaded?.atlas.shapes.find(shape => shape.name === name)?.centre ?? centres[0] };
  useEffect(() => {
    if (loaded !== null && name !== null) ask({ view: wanted.view, centre: wanted.centre });
  }, [loaded, name, wanted.view, wanted.centre]);
  return {
    atlas: loaded !== null && name !== null && loaded.view === wanted.view && loaded.centre === wanted.centre ? loaded.atlas : null,
    hasFailed,
    retry: () => {
      setFailed(false);
      setTurn(turn + 1);
    },
  };
}
