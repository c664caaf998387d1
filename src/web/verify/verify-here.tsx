import { type FormEvent, useEffect, useReducer, useRef, useState } from 'react';
import { useDeployment } from '../api/queries.js';
import { count, counted } from '../ui/format.js';
import type { VerifyMessage, VerifyRequest } from './messages.js';

const KEY = 'rpcUrl';

interface Progress {
  state: 'idle' | 'running' | 'passed' | 'failed';
  checked: string[];
  notChecked: string[];
  doing: string;
  failure: string;
}

const IDLE: Progress = { state: 'idle', checked: [], notChecked: [], doing: '', failure: '' };

function reduce(before: Progress, message: VerifyMessage | { type: 'start' }): Progress {
  switch (message.type) {
    case 'start':
      return { ...IDLE, state: 'running', doing: 'reading the contracts’ events' };
    case 'progress':
      return {
        ...before,
        doing: `executed batch ${count(message.number)} of ${count(message.to)}, ${counted(message.operations, 'operation')}`,
      };
    case 'checked':
      return { ...before, checked: [...before.checked, message.check] };
    case 'done':
      return {
        ...before,
        state: 'passed',
        notChecked: [
          ...message.notChecked,
          ...message.lies.map((lie) => `wrong bytes, replaced by right ones: ${lie}`),
        ],
      };
    case 'failed':
      return { ...before, state: 'failed', failure: `${message.message} (${message.code})` };
  }
}

function isNode(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

/** Verifies a batch in this browser, against a node of L1 that the reader chooses. */
export function VerifyHere({ number }: { number: number }) {
  const { data: deployment } = useDeployment();
  const [chosen, setChosen] = useState(() => localStorage.getItem(KEY));
  const [problem, setProblem] = useState('');
  const [progress, tell] = useReducer(reduce, IDLE);
  const worker = useRef<Worker>(undefined);
  useEffect(() => () => worker.current?.terminate(), []);
  const rpcUrl = chosen ?? deployment?.links.l1Rpc ?? '';

  const start = (event: FormEvent): void => {
    event.preventDefault();
    const isValid = isNode(rpcUrl);
    setProblem(isValid ? '' : 'Expected the address of an Ethereum node, such as https://node.example:8545.');
    if (!isValid) return;
    localStorage.setItem(KEY, rpcUrl);
    worker.current?.terminate();
    worker.current = new Worker(new URL('./verify.worker.ts', import.meta.url), { type: 'module' });
    worker.current.onmessage = ({ data }: MessageEvent<VerifyMessage>) => tell(data);
    worker.current.onerror = () =>
      tell({ type: 'failed', code: 'INTERNAL', message: 'this browser could not start the verification' });
    tell({ type: 'start' });
    worker.current.postMessage({ rpcUrl, number } satisfies VerifyRequest);
  };

  return (
    <>
      <p>
        This browser reads L1 through a node that you choose, fetches the blobs, recomputes their commitments, checks
        the certificate, and executes all operations since the first batch. It trusts only that node.
      </p>
      <form onSubmit={start} className="row">
        <label className="grow">
          Your Ethereum node{' '}
          <input
            value={rpcUrl}
            onChange={({ target }) => setChosen(target.value)}
            aria-invalid={problem !== ''}
            aria-describedby="node-problem"
            placeholder="https://…"
            spellCheck={false}
          />
        </label>
        <button type="submit" disabled={progress.state === 'running'}>
          Verify here
        </button>
      </form>
      <p id="node-problem" className="fail" role="alert">
        {problem}
      </p>
      <Result progress={progress} />
    </>
  );
}

function Result({ progress: { state, checked, notChecked, doing, failure } }: { progress: Progress }) {
  if (state === 'idle') return null;
  return (
    <>
      <ul className="checks" aria-label="Checks">
        {checked.map((check) => (
          <li key={check}>
            <span className="pass">pass</span> {check}
          </li>
        ))}
        {failure !== '' && (
          <li>
            <span className="fail">fail</span> {failure}
          </li>
        )}
        {notChecked.map((each) => (
          <li key={each}>
            <span className="muted">not checked</span> {each}
          </li>
        ))}
      </ul>
      <p role="status">
        {state === 'running' && `Verifying: ${doing}…`}
        {state === 'passed' && <strong className="pass">Every check passed.</strong>}
        {state === 'failed' && <strong className="fail">This batch could not be verified.</strong>}
      </p>
    </>
  );
}
