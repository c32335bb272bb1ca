import { wording } from '../../shared/i18n/index.ts';
import type { Zoom } from './zoom.ts';

/** Buttons for zooming, which a wheel or fingers can do as well. */
export function ZoomButtons({ zoom }: { readonly zoom: Zoom }) {
  const { text } = wording();
  return (
    <div class="zoom" role="group">
      <button type="button" aria-label={text('map.zoom.in')} title={text('map.zoom.in')} onClick={() => zoom.zoom('+')}>+</button>
      <button type="button" aria-label={text('map.zoom.out')} title={text('map.zoom.out')} disabled={zoom.isWhole} onClick={() => zoom.zoom('-')}>−</button>
      {!zoom.isWhole && <button type="button" aria-label={text('map.zoom.all')} title={text('map.zoom.all')} onClick={() => zoom.zoom('0')}>⤢</button>}
    </div>
  );
}
