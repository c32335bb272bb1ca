import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Resource } from '../api/resource.ts';
import { wording } from '../i18n/index.ts';
import { LoadError, Stale } from './LoadError.tsx';

interface CardProps {
  readonly title: string;
  /** A word beside the title. */
  readonly aside?: ComponentChildren;
  readonly area: string;
  /** The explanation beside the title. */
  readonly what?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A titled part of a page. */
export function Card({ title, aside, area, what, children }: CardProps) {
  const id = useId();
  return (
    <section class={`card card-${area}`} aria-labelledby={id}>
      <header class="card-head">
        <h2 id={id}>{title}</h2>
        {what !== undefined && <div class="card-what">{what}</div>}
        {aside !== undefined && <p class="card-aside">{aside}</p>}
      </header>
      <div class="card-body">{children}</div>
    </section>
  );
}

interface LoadedProps<T> {
  readonly resource: Resource<T>;
  /** The number of lines reserved for the value, so that the layout does not move when it arrives. */
  readonly lines?: number;
  readonly children: (value: T) => ComponentChildren;
}

/** Shows a resource in its state: loading, loaded, outdated, or failed. */
export function Loaded<T>({ resource, lines = 4, children }: LoadedProps<T>) {
  const { value, trouble } = resource;
  if (value === null) return trouble === null ? <Skeleton lines={lines} /> : <LoadError resource={resource} trouble={trouble} />;
  return <>{children(value)}</>;
}

/**
 * Shows a value of what the address asks for. That of another choice stands dimmed until the answer is there, and not at all where there
 * is none.
 */
export function Current<T>({ resource, lines = 4, children }: LoadedProps<T>) {
  const { value, trouble, isLoading, isCurrent } = resource;
  if (value === null || isCurrent || isLoading) {
    return (
      <>
        {value !== null && isCurrent && trouble !== null && <Stale resource={resource} trouble={trouble} />}
        <div class={value === null || isCurrent ? undefined : 'turning'} aria-busy={!isCurrent}>
          <Loaded resource={resource} lines={lines}>{children}</Loaded>
        </div>
      </>
    );
  }
  return trouble === null ? <Skeleton lines={lines} /> : <LoadError resource={resource} trouble={trouble} />;
}

export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div class="skeleton" aria-busy="true">
      <span class="visually-hidden">{wording().text('state.loading')}</span>
      {Array.from({ length: lines }, (_, index) => <i key={index} />)}
    </div>
  );
}

export function Empty({ children }: { readonly children: ComponentChildren }) {
  return <p class="empty">{children}</p>;
}
