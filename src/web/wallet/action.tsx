import { type FormEvent, type ReactNode, useState } from 'react';
import { queries } from '../api/queries.js';
import { remember } from './activity.js';

/** What an action leaves: an id to follow, or just words. */
export type Outcome = { id: string } | string;

export interface ActionProps {
  title: string;
  children?: ReactNode;
  /** Reads the form. @returns the action, or a sentence that says what was expected */
  plan: (values: FormData) => (() => Promise<Outcome>) | string;
}

/** A form that does one thing, and says what it does, did, or why it could not. */
export function Action({ title, children, plan }: ActionProps) {
  const [state, setState] = useState<'idle' | 'running'>('idle');
  const [said, setSaid] = useState('');
  const [problem, setProblem] = useState('');
  const submit = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const action = plan(new FormData(event.currentTarget));
    setSaid('');
    setProblem(typeof action === 'string' ? action : '');
    if (typeof action === 'string') return;
    setState('running');
    try {
      const outcome = await action();
      if (typeof outcome === 'string') setSaid(outcome);
      else {
        remember({ id: outcome.id, what: title, at: Date.now() });
        setSaid('Sent. Its progress is below.');
      }
    } catch (error) {
      setProblem(reason(error));
    } finally {
      setState('idle');
      void queries.invalidateQueries({ queryKey: ['accounts'] });
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="action" aria-label={title}>
      <div className="row">
        {children}
        <button type="submit" disabled={state === 'running'}>
          {title}
        </button>
      </div>
      <p role="status">{state === 'running' ? 'Working…' : said}</p>
      <p role="alert" className="fail">
        {problem}
      </p>
    </form>
  );
}

/** What to do about errors that readers meet. Others say themselves what went wrong. */
const ADVICE: Readonly<Record<string, string>> = {
  ACTION_REJECTED: 'The wallet did not sign. Nothing was sent; try again when you are ready.',
  API_UNAVAILABLE: 'The gateway does not answer. Nothing was sent; try again in a moment.',
  INSUFFICIENT_BALANCE: 'No account of yours holds that much. Deposit more, or send less.',
  INSUFFICIENT_CREDIT: 'Your credit for operations is used up. A deposit on L1 grants more.',
  KEY_NOT_DERIVED:
    'This wallet signs the same message differently each time, so it would lose the key. Use another wallet.',
  L1_UNAVAILABLE: 'The Ethereum node does not answer. Try again in a moment.',
  NO_KEY: 'Your account has no key yet. Register your key, then deposit: the deposit sets it.',
};

function reason(error: unknown): string {
  const { code = '', message = String(error) } = error as { code?: string; message?: string };
  return ADVICE[code] ?? message;
}
