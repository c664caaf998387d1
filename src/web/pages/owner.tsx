import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { AccountJson, HistoryEntryJson, OwnerJson, OwnerWithdrawalJson, Slot } from '#libs/client/api';
import { queuePositions } from '#libs/client/api';
import {
  useDeployment,
  useFees,
  useHistory,
  useOwner,
  useQueue,
  useRecentBatches,
  useWithdrawals,
} from '../api/queries.js';
import { count, counted, ether } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Amount, Fact, Facts, Lane, More, Page, Section, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
import { costsOf, expectation, saved, usualSeconds } from './estimates.js';
import { historyColumns } from './operations.js';

export function Owner({ address }: { address: string }) {
  const owner = useOwner(address);
  return (
    <Page title="Owner">
      <Show of={owner}>
        {(data) => (
          <>
            <Section title="Who">
              <OwnerFacts owner={data} />
            </Section>
            <Section title="Accounts">
              <AccountTable accounts={data.accounts} />
              {data.next && <p className="muted">The best {count(data.accounts.length)} of more.</p>}
            </Section>
            <Section title="What the choice of data saves">
              <Savings accounts={data.accounts} />
            </Section>
          </>
        )}
      </Show>
      <Section title="Withdrawals">
        <Withdrawals owner={address} />
      </Section>
      <Section title="Activity">
        <History of={address} />
      </Section>
    </Page>
  );
}

function OwnerFacts({ owner: { owner, preference, key, credit, batch } }: { owner: OwnerJson }) {
  return (
    <Facts>
      <Fact name="Address">
        <Hash value={owner} kind="contract" />
      </Fact>
      <Fact name="Preferred mode">
        <Lane mode={preference} />
      </Fact>
      <Fact name="Registered key">
        {key ? <Hash value={key} /> : 'none: deposits to this owner cannot be spent until it registers one on L1'}
      </Fact>
      <Fact name="Credit for operations">{ether(credit)}</Fact>
      <Fact name="State of batch">
        <Link href={`/batches/${batch}`}>#{count(batch)}</Link>
      </Fact>
    </Facts>
  );
}

export const Spendable = ({ account }: { account: AccountJson }) =>
  account.key ? <span className="pass">spendable</span> : <span className="fail">waits for a key</span>;

function AccountTable({ accounts }: { accounts: readonly AccountJson[] }) {
  return (
    <Table
      label="Accounts"
      rows={accounts}
      rowKey={({ slot }) => slot}
      empty="No accounts yet. A deposit on L1 opens one."
      columns={[
        { name: 'Account', cell: ({ slot }) => <Link href={`/accounts/${slot}`}>slot {count(slot)}</Link> },
        { name: 'Lane', cell: ({ mode }) => <Lane mode={mode} /> },
        { name: 'Balance', numeric: true, cell: ({ balance, asset }) => <Amount of={balance} asset={asset} /> },
        { name: 'State', cell: (account) => <Spendable account={account} /> },
        { name: 'Operations signed', numeric: true, cell: ({ nonce }) => count(nonce) },
      ]}
    />
  );
}

/** What the accounts' operations cost, beside what they would have cost elsewhere. */
function Savings({ accounts }: { accounts: readonly AccountJson[] }) {
  const fees = useFees();
  return (
    <Show of={fees}>
      {(data) => {
        const { operations, asChosen, asRollup, onL1 } = costsOf(accounts, data);
        if (operations === 0) return <p className="muted">These accounts have signed nothing yet.</p>;
        return (
          <>
            <Facts>
              <Fact name="Operations signed">{count(operations)}</Fact>
              <Fact name="As chosen">{ether(asChosen)}</Fact>
              <Fact name="All in rollup mode">
                {ether(asRollup)} <Less cost={asChosen} other={asRollup} />
              </Fact>
              {onL1 !== null && (
                <Fact name="As ERC-20 transfers on L1">
                  {ether(onL1)} <Less cost={asChosen} other={onL1} />
                </Fact>
              )}
            </Facts>
            <p className="muted">At the prices of now, not of then.</p>
          </>
        );
      }}
    </Show>
  );
}

function Less({ cost, other }: { cost: bigint; other: bigint }) {
  const less = saved(cost, other);
  return less ? <span className="pass">as chosen it is {less}</span> : null;
}

const NEXT_STEP: Readonly<Record<OwnerWithdrawalJson['state'], string>> = {
  pending: 'its batch waits for a proof',
  proved: 'its batch waits for earlier ones',
  final: 'waits for its credit on L1, which anyone can make',
  credited: 'waits for the safety delay',
  claimable: 'can be claimed on L1',
  claimed: 'paid',
};

function Withdrawals({ owner }: { owner: string }) {
  const [cursor, setCursor] = useState<string>();
  const page = useWithdrawals(owner, cursor);
  const positionOf = usePositions(
    (page.data?.withdrawals ?? [])
      .filter(({ state }) => state === 'pending' || state === 'proved')
      .map(({ number }) => number),
  );
  return (
    <Show of={page}>
      {({ withdrawals, next }) => (
        <>
          <Table
            label="Withdrawals"
            rows={withdrawals}
            rowKey={({ number, place }) => `${number} ${place}`}
            empty="None yet."
            columns={[
              { name: 'Batch', cell: ({ number }) => <Link href={`/batches/${number}`}>#{count(number)}</Link> },
              { name: 'From', cell: ({ mode }) => <Lane mode={mode} /> },
              { name: 'Amount', numeric: true, cell: ({ amount, asset }) => <Amount of={amount} asset={asset} /> },
              {
                name: 'State',
                cell: ({ state }) => (
                  <>
                    <strong>{state}</strong> <span className="muted">{NEXT_STEP[state]}</span>{' '}
                    {state === 'claimable' && <Link href="/wallet">Claim it in the wallet</Link>}
                  </>
                ),
              },
              {
                name: 'Place in the queue',
                cell: ({ number }) => {
                  const position = positionOf(number);
                  return position ? `${counted(position.operationsWaiting, 'operation')} to prove first` : '–';
                },
              },
              {
                name: 'Claimable',
                cell: ({ number, claimableAt }) => {
                  const estimated = positionOf(number)?.claimableAt;
                  return claimableAt === null && estimated ? (
                    <>
                      about <Ago at={1_000 * estimated} />
                    </>
                  ) : (
                    <Ago at={claimableAt} />
                  );
                },
              },
              {
                name: 'Proof for L1',
                cell: ({ number }) => (
                  <a href={`/v1/batches/${number}/withdrawals`} download={`withdrawals-${number}.json`}>
                    Download
                  </a>
                ),
              },
              { name: 'Paid by', cell: ({ claimed }) => <Hash value={claimed} kind="transaction" /> },
            ]}
          />
          <More next={next} onMore={setCursor} />
        </>
      )}
    </Show>
  );
}

/** The gateway answers for at most this many batches at once. */
const MAX_QUEUED = 100;

/** Places of batches in the queue of proofs. */
function usePositions(batches: readonly number[]) {
  const asked = [...new Set(batches)].slice(0, MAX_QUEUED);
  const { data: queue, dataUpdatedAt } = useQueue(asked);
  const { data: deployment } = useDeployment();
  const safetySeconds = Number(deployment?.parameters.safetySeconds ?? 0);
  const positions = queue ? queuePositions(queue, { now: dataUpdatedAt / 1_000, safetySeconds }) : [];
  return (number: number | undefined) =>
    number !== undefined && asked.includes(number) ? positions.find(({ batch }) => batch === number) : undefined;
}

/** What comes after the state of an operation, and when. */
function useExpectations(entries: readonly HistoryEntryJson[]): (entry: HistoryEntryJson) => string {
  const { data: recent } = useRecentBatches();
  const usual = useMemo(() => usualSeconds(recent?.batches ?? []), [recent]);
  const positionOf = usePositions(
    entries
      .filter(({ state }) => state === 'submitted' || state === 'proved')
      .flatMap(({ batch }) => batch?.number ?? []),
  );
  return ({ state, batch }) => {
    const finalAt = positionOf(batch?.number)?.finalAt ?? null;
    return expectation(state, usual, finalAt && Math.max(0, finalAt - Date.now() / 1_000));
  };
}

/** Operations of an owner or an account, newest first, page by page. */
export function History({ of }: { of: string | Slot }) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  return cursors.map((cursor, i) => (
    <HistoryPage
      key={cursor ?? ''}
      of={of}
      cursor={cursor}
      isLast={i === cursors.length - 1}
      onMore={(next) => setCursors([...cursors, next])}
    />
  ));
}

function HistoryPage({
  of,
  cursor,
  isLast,
  onMore,
}: {
  of: string | Slot;
  cursor: string | undefined;
  isLast: boolean;
  onMore: (next: string) => void;
}) {
  const page = useHistory(of, cursor);
  const next = useExpectations([...(page.data?.pending ?? []), ...(page.data?.operations ?? [])]);
  return (
    <Show of={page}>
      {({ pending, operations, next: following }) => (
        <>
          <Table
            label="Activity"
            rows={[...pending, ...operations]}
            rowKey={({ bundle, batch, index, operation }) =>
              `${bundle} ${batch?.number} ${index} ${JSON.stringify(operation)}`
            }
            columns={historyColumns(next)}
          />
          {isLast && <More next={following} onMore={onMore} />}
        </>
      )}
    </Show>
  );
}
