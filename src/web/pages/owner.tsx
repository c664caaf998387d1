import { useState } from 'react';
import { Link } from 'wouter';
import type { AccountJson, OwnerJson, OwnerWithdrawalJson, Slot } from '#libs/client/api';
import { useHistory, useOwner, useWithdrawals } from '../api/queries.js';
import { count, ether } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Amount, Fact, Facts, Lane, More, Page, Section, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
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
  return (
    <Show of={page}>
      {({ withdrawals, next }) => (
        <>
          <Table
            label="Withdrawals"
            rows={withdrawals}
            rowKey={({ number, place }) => `${number} ${place}`}
            columns={[
              { name: 'Batch', cell: ({ number }) => <Link href={`/batches/${number}`}>#{count(number)}</Link> },
              { name: 'From', cell: ({ mode }) => <Lane mode={mode} /> },
              { name: 'Amount', numeric: true, cell: ({ amount, asset }) => <Amount of={amount} asset={asset} /> },
              {
                name: 'State',
                cell: ({ state }) => (
                  <>
                    <strong>{state}</strong> <span className="muted">{NEXT_STEP[state]}</span>
                  </>
                ),
              },
              { name: 'Claimable', cell: ({ claimableAt }) => <Ago at={claimableAt} /> },
              { name: 'Paid by', cell: ({ claimed }) => <Hash value={claimed} kind="transaction" /> },
            ]}
          />
          <More next={next} onMore={setCursor} />
        </>
      )}
    </Show>
  );
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
  return (
    <Show of={page}>
      {({ pending, operations, next }) => (
        <>
          <Table
            label="Activity"
            rows={[...pending, ...operations]}
            rowKey={({ bundle, batch, index, operation }) =>
              `${bundle} ${batch?.number} ${index} ${JSON.stringify(operation)}`
            }
            columns={historyColumns}
          />
          {isLast && <More next={next} onMore={onMore} />}
        </>
      )}
    </Show>
  );
}
