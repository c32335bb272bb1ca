import { useEffect, useState } from 'preact/hooks';

/** The pause in typing before the search starts, in milliseconds. */
const rest = 250;

interface Props {
  /** The search text. */
  readonly q: string;
  readonly placeholder?: string;
  /** Receives the typed text after a pause; null for an empty one. */
  readonly onSearch: (q: string | null) => void;
}

/** An input for words to look for. Its label is around it. */
export function SearchBox({ q, placeholder, onSearch }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => {
    if (typed === null) return;
    const timer = setTimeout(() => {
      onSearch(typed.trim() === '' ? null : typed);
      setTyped(null);
    }, rest);
    return () => clearTimeout(timer);
  }, [typed]);
  return <input type="search" name="q" dir="auto" autocomplete="off" value={typed ?? q} placeholder={placeholder} onInput={event => setTyped(event.currentTarget.value)} />;
}
