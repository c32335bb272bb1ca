import { wording } from '../../shared/i18n/index.ts';
import { hrefToPage } from '../../shared/router/location.ts';
import { steps, type Guided } from './steps.ts';

/** What a role does first, step by step, each with the page on which it is done. */
export function StepList({ role }: { readonly role: Guided }) {
  const { text } = wording();
  return (
    <ol class="first-steps">
      {steps[role].map(step => (
        <li key={step.text}>{step.path === null ? text(step.text) : <a href={hrefToPage(step.path, step.query)}>{text(step.text)}</a>}</li>
      ))}
    </ol>
  );
}
