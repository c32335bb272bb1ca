import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { credential } from '../../shared/api/credential.ts';
import { faultText } from '../../shared/ui/fault.ts';
import { wording } from '../../shared/i18n/index.ts';
import { blobOf } from './download.ts';

interface Props {
  /** An address of the API that answers with a page of its own. */
  readonly href: string;
  readonly children: ComponentChildren;
}

/** Opens a page of the API, such as a brief, in a tab of its own. A signed-in person's page is fetched with the credential. */
export function PageLink({ href, children }: Props) {
  const [fault, setFault] = useState<string | null>(null);
  const onClick = (event: MouseEvent) => {
    if (credential.peek() === null) return;
    event.preventDefault();
    setFault(null);
    // The tab opens within the click, because browsers block tabs that open later.
    const tab = open('', '_blank');
    if (tab === null) {
      setFault(wording().text('access.blocked'));
      return;
    }
    show(href, tab).catch((error: unknown) => {
      tab.close();
      setFault(faultText(wording(), error));
    });
  };
  return (
    <>
      <a class="button" target="_blank" rel="noopener" href={href} onClick={onClick}>{children}</a>
      {fault !== null && <span class="late" role="alert">{fault}</span>}
    </>
  );
}

// The document has the policy of this page, which allows its style sheet and no script. Its blob is kept as long as this page is open, so
// that the tab can be reloaded.
async function show(href: string, tab: Window): Promise<void> {
  tab.location.replace(URL.createObjectURL(await blobOf(href, new AbortController().signal)));
}
