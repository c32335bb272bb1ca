import { useState } from 'preact/hooks';
import { address } from '../../shared/api/client.ts';
import type { ConfirmedSubscription } from '../../shared/api/shapes.ts';
import { write } from '../../shared/api/write.ts';
import { wording } from '../../shared/i18n/index.ts';
import { parameter } from '../../shared/router/location.ts';
import { Card } from '../../shared/ui/Card.tsx';
import { Refusal } from '../../shared/ui/Refusal.tsx';

/** Confirms a mail address by the token of the mail that leads here. A click does it, because programs follow the links in mails. */
export function ConfirmPage() {
  const { text } = wording();
  const token = parameter('token') ?? '';
  const [confirmed, setConfirmed] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const confirm = async () => {
    setError(null);
    try {
      setConfirmed((await write<ConfirmedSubscription>(address('mySubscriptions/confirm'), { method: 'POST', body: { token } })).value.target);
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <Card area="confirm" title={text('mine.confirm.title')}>
      {confirmed === null ? (
        <>
          <p>{text('mine.confirm.what')}</p>
          <p><button type="button" class="primary" onClick={() => void confirm()}>{text('mine.confirm.yes')}</button></p>
        </>
      ) : <p role="status">{text('mine.confirm.done', { address: confirmed })}</p>}
      {error !== null && <Refusal title={text('subscription.notDone')} error={error} />}
    </Card>
  );
}
