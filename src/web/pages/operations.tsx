import { Link } from 'wouter';
import type { BatchOperationsJson, HistoryEntryJson, OperationJson } from '#libs/client/api';
import { count } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Amount, type Column, Lane } from '../ui/parts.js';
import { Ago } from '../ui/time.js';

type Kind = OperationJson['kind'];

/** What each kind of operation does, in a few words. */
const KINDS: Readonly<Record<Kind, string>> = {
  NOOP: 'nothing',
  TRANSFER: 'transfer',
  OPEN: 'open an account',
  KEY: 'key of the next operation',
  DEPOSIT: 'deposit from L1',
  SET_KEY: 'set the registered key',
  WITHDRAW: 'withdraw to L1',
  FORCED_WITHDRAW: 'withdraw, forced on L1',
};

export const KindName = ({ operation: { kind, done } }: { operation: OperationJson }) => (
  <span title={kind}>
    {KINDS[kind]}
    {done === false && ' (had no effect)'}
  </span>
);

/** Whether an operation comes from outside the state, or leaves it. */
const comesFromL1 = ({ kind }: OperationJson): boolean => kind === 'DEPOSIT' || kind === 'SET_KEY';
const goesToL1 = ({ kind }: OperationJson): boolean => kind === 'WITHDRAW' || kind === 'FORCED_WITHDRAW';

export function Party({ owner, slot }: { owner: string | null | undefined; slot: number | undefined }) {
  if (!slot) return <span className="muted">–</span>;
  return (
    <>
      {owner && <Hash value={owner} kind="owner" />}{' '}
      <Link href={`/accounts/${slot}`} className="muted" title="account">
        slot {count(slot)}
      </Link>
    </>
  );
}

interface Placed {
  operation: OperationJson;
  ownerA: string | null;
  ownerB: string | null;
  asset: number | null;
}

const L1 = <span className="muted">L1</span>;

/** Who paid whom: the columns of every list of operations. */
export const partyColumns = <T extends Placed>(): Column<T>[] => [
  { name: 'Operation', cell: (each) => <KindName operation={each.operation} /> },
  {
    name: 'From',
    cell: ({ operation, ownerA }) => (comesFromL1(operation) ? L1 : <Party owner={ownerA} slot={operation.a} />),
  },
  {
    name: 'To',
    cell: ({ operation, ownerA, ownerB }) =>
      goesToL1(operation) ? (
        <>
          {L1} {ownerA && <Hash value={ownerA} kind="owner" />}
        </>
      ) : (
        <Party owner={ownerB ?? operation.owner} slot={operation.b} />
      ),
  },
  { name: 'Amount', numeric: true, cell: ({ operation, asset }) => <Amount of={operation.amount} asset={asset} /> },
  {
    name: 'Memo',
    numeric: true,
    cell: ({ operation: { memo } }) => (memo && memo !== '0' ? count(BigInt(memo)) : '–'),
  },
];

export const batchColumns: Column<BatchOperationsJson['operations'][number]>[] = [
  { name: '#', numeric: true, cell: ({ index }) => count(index) },
  ...partyColumns<BatchOperationsJson['operations'][number]>(),
  { name: 'Data in', cell: ({ mode }) => <Lane mode={mode} /> },
];

/** @param next what comes after an operation's state */
export const historyColumns = (next: (entry: HistoryEntryJson) => string): Column<HistoryEntryJson>[] => [
  {
    name: 'When',
    cell: ({ acceptedAt, bundle }) => (
      <Link href={`/operations/${bundle}`}>
        <Ago at={acceptedAt} />
      </Link>
    ),
  },
  ...partyColumns<HistoryEntryJson>(),
  { name: 'State', cell: ({ state }) => <span className={`state ${state}`}>{state}</span> },
  { name: 'Next', cell: (entry) => <span className="muted">{next(entry)}</span> },
  {
    name: 'Batch',
    cell: ({ batch }) => (batch ? <Link href={`/batches/${batch.number}`}>#{count(batch.number)}</Link> : '–'),
  },
];
