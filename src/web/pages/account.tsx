import { Link } from 'wouter';
import type { AccountReply, Slot } from '#libs/client/api';
import { useAccount, useAvailability, useBatch, useHistory, useOperation } from '../api/queries.js';
import { count } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Amount, Fact, Facts, Lane, Page, Section, Show } from '../ui/parts.js';
import { Holders } from './batch.js';
import { History, Spendable } from './owner.js';

export function Account({ slot }: { slot: Slot }) {
  const account = useAccount(slot);
  return (
    <Page title={`Account at slot ${count(slot)}`}>
      <Show of={account}>
        {(data) => (
          <>
            <Section title="State">
              <AccountFacts reply={data} />
            </Section>
            {data.account && (
              <Section title="Where is its data">
                <WhereIsData slot={slot} />
              </Section>
            )}
            <Section title="Proof">
              <p>
                {data.proof.siblings.length} levels of hashes lead from this {data.account ? 'account' : 'empty slot'}{' '}
                to the root in the header of batch{' '}
                <Link href={`/batches/${data.at.batch}`}>#{count(data.at.batch)}</Link>.
              </p>
              <Facts>
                <Fact name="Leaf">
                  <Hash value={data.proof.leaf} />
                </Fact>
                <Fact name="Root">
                  <Hash value={data.proof.root} />
                </Fact>
                <Fact name="Header">
                  <Hash value={data.at.headerHash} kind="batch" />
                </Fact>
              </Facts>
            </Section>
            {data.account && (
              <Section title="In an emergency">
                <Emergency slot={slot} reply={data} />
              </Section>
            )}
          </>
        )}
      </Show>
      <Section title="Activity">
        <History of={slot} />
      </Section>
    </Page>
  );
}

function AccountFacts({ reply: { account } }: { reply: AccountReply }) {
  if (!account) return <p>Empty: nobody has opened an account at this slot.</p>;
  return (
    <Facts>
      <Fact name="Owner">
        <Hash value={account.owner} kind="owner" />
      </Fact>
      <Fact name="Lane">
        <Lane mode={account.mode} />
      </Fact>
      <Fact name="Balance">
        <Amount of={account.balance} asset={account.asset} /> <Spendable account={account} />
      </Fact>
      <Fact name="Operations signed">{count(account.nonce)}</Fact>
      <Fact name="Hash of its key">
        <Hash value={account.key} />
      </Fact>
    </Facts>
  );
}

/** What the owner can do if the operator does not serve them. */
function Emergency({ slot, reply: { at, account } }: { slot: Slot; reply: AccountReply }) {
  return (
    <>
      <p>
        If the operator does not serve this account, its owner can force a withdrawal of the whole balance on L1{' '}
        <Link href="/wallet">in the wallet</Link>. The operator must serve it before anything else goes on.
      </p>
      <p>
        The exit proof shows the balance under the root that batch{' '}
        <Link href={`/batches/${at.batch}`}>#{count(at.batch)}</Link> put on L1. Keep it
        {account?.mode === 'validium' && ': should the members lose the data, nobody could make it again'}.{' '}
        <a href={`/v1/accounts/${slot}`} download={`account-${slot}.json`}>
          Download the exit proof
        </a>
      </p>
    </>
  );
}

/** Of the last operation that changed the account: its data is what a stranger needs to know the balance. */
function WhereIsData({ slot }: { slot: Slot }) {
  const history = useHistory(slot);
  const last = history.data?.operations[0];
  const number = last?.batch?.number;
  const operation = useOperation(number, last?.index);
  const batch = useBatch(number);
  const isOnL1 = operation.data?.mode === 'rollup' || batch.data?.carried;
  const availability = useAvailability(operation.data && !isOnL1 ? number : undefined);
  if (history.data && number === undefined) return <p className="muted">In no batch yet.</p>;
  return (
    <Show of={batch}>
      {({ l1 }) => (
        <>
          <p>
            Batch <Link href={`/batches/${number}`}>#{count(number ?? 0)}</Link> changed it last.{' '}
            {operation.data && (
              <>
                Its data is in the <Lane mode={operation.data.mode} /> blob{' '}
                <Hash value={operation.data.versionedHash} kind="blob" />.{' '}
              </>
            )}
            {isOnL1 && l1 && (
              <>
                Ethereum has it in block {count(l1.blockNumber)}, with{' '}
                <Hash value={l1.transactionHash} kind="transaction" />.
              </>
            )}
          </p>
          {operation.data && !isOnL1 && <Show of={availability}>{(data) => <Holders availability={data} />}</Show>}
        </>
      )}
    </Show>
  );
}
