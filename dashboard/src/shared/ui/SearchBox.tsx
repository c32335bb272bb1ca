import { useEffect, useState } from 'preact/hooks';

/** For so long a hand has to rest until what it typed is looked for. */
const rest = 250;

interface Props {
  /** What is looked for. */
  readonly q: string;
  readonly placeholder?: string;
  /** Receives what was typed, when the hand rests; null for nothing. */
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
