import { wording } from '../../shared/i18n/index.ts';
import type { Source } from '../../shared/api/shapes.ts';

/** Where a fact was seen, one click away; what the source is worth is said beside it. */
export function SourceLink({ source }: { readonly source: Source | undefined }) {
  const { text } = wording();
  const url = webAddress(source?.url);
  if (url === null && source?.note === undefined) return null;
  return (
    <small class="source">
      {url !== null && <a href={url.href} target="_blank" rel="noopener noreferrer"><span class="visually-hidden">{text('country.source')}: </span><bdi>{url.hostname.replace(/^www\./, '')}</bdi></a>}
      {source?.note !== undefined && <bdi>{source.note}</bdi>}
    </small>
  );
}

/** An address that a browser may be led to; text of any other kind is no link. */
export function webAddress(text: string | undefined): URL | null {
  const url = text === undefined ? null : URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) ? url : null;
}
