import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useDeployment } from '../api/queries.js';
import { shortened } from './format.js';

type Kind = 'batch' | 'blob' | 'owner' | 'operation' | 'transaction' | 'contract' | 'cid' | 'plain';

const OURS: Partial<Record<Kind, string>> = {
  batch: '/batches/',
  blob: '/blobs/',
  owner: '/owners/',
  operation: '/operations/',
};

const SHEETS = 'M5 5V2h9v9h-3M2 5h9v9H2z';
const TICK = 'M3 8l4 4 6-9';
const COPIED_MS = 1_500;

export function CopyButton({ text, what }: { text: string; what: string }) {
  const [copied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    setTimeout(() => setCopied(false), COPIED_MS);
  };
  return (
    <button type="button" className="copy" aria-label={`Copy ${what} ${shortened(text)}`} onClick={() => void copy()}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={copied ? TICK : SHEETS} />
      </svg>
      <span className="hidden" role="status">
        {copied && 'copied'}
      </span>
    </button>
  );
}

/** A hash, address or CID: shortened, copyable, and linked to our page, the L1 explorer or the IPFS gateway if there is one. */
export function Hash({ value, kind = 'plain' }: { value: string | null | undefined; kind?: Kind }) {
  const { data: deployment } = useDeployment();
  if (!value) return <span className="muted">–</span>;
  const text: ReactNode = <code title={value}>{shortened(value)}</code>;
  const page = OURS[kind];
  const outside = outsideLink(value, kind, deployment?.links);
  return (
    <span className="hash">
      {page ? <Link href={page + value}>{text}</Link> : outside ? <a href={outside}>{text}</a> : text}
      <CopyButton text={value} what={kind === 'plain' ? 'hash' : kind} />
    </span>
  );
}

function outsideLink(
  value: string,
  kind: Kind,
  links?: { l1Explorer: string | null; ipfsGateway: string | null },
): string | undefined {
  const under = (base: string | null | undefined, path: string) => (base ? base.replace(/\/+$/, '') + path : undefined);
  if (kind === 'transaction') return under(links?.l1Explorer, `/tx/${value}`);
  if (kind === 'contract') return under(links?.l1Explorer, `/address/${value}`);
  if (kind === 'cid') return under(links?.ipfsGateway, `/ipfs/${value}`);
  return undefined;
}
