import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { credential } from '../../shared/api/credential.ts';
import { wording } from '../../shared/i18n/index.ts';
import { faultText } from '../../shared/ui/fault.ts';
import { save } from './download.ts';

interface Props {
  /** An address of the API. */
  readonly href: string;
  /** The name under which it is saved. */
  readonly name: string;
  /** Its size in bytes, if that is known. */
  readonly size?: number;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to a download. For a signed-in person it is fetched with the credential and shows its progress. */
export function DownloadLink({ href, name, size, class: className, children }: Props) {
  const { text, percent } = wording();
  const [come, setCome] = useState<number | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);

  const fetchIt = async () => {
    const mine = abort.current = new AbortController();
    setFault(null);
    setCome(0);
    try {
      await save(href, name, { size: size ?? null, signal: mine.signal, onProgress: setCome });
    } catch (error) {
      // A person who cancels it, here or in the browser's dialog, needs no message.
      if (!(error instanceof DOMException && error.name === 'AbortError')) setFault(faultText(wording(), error));
    }
    setCome(null);
  };
  const onClick = (event: MouseEvent) => {
    if (credential.peek() === null) return;
    event.preventDefault();
    if (come === null) void fetchIt();
  };
  return (
    <>
      <a class={className} href={href} download={name} onClick={onClick}>{children}</a>
      {come !== null && (
        <span class="downloading">
          <progress max={1} {...(size === undefined || size === 0 ? {} : { value: come / size })} aria-label={text('access.downloading', { name })} />
          {size !== undefined && size > 0 && percent(come / size)}
          <button type="button" class="link" onClick={() => abort.current?.abort()}>{text('files.cancel')}</button>
        </span>
      )}
      {fault !== null && <span class="late" role="alert">{fault}</span>}
    </>
  );
}
