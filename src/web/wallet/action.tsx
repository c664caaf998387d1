import { type FormEvent, type ReactNode, useState } from 'react';
import { queries } from '../api/queries.js';
import { remember } from './activity.js';
import { reason } from './reason.js';

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
