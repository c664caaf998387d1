import { Link } from 'wouter';
import type { AccountReply, Slot } from '#libs/client/api';
import { useAccount, useAvailability, useBatch, useHistory } from '../api/queries.js';
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
                <WhereIsData slot={slot} mode={data.account.mode} />
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
                <Fact name="All of it">
                  <a href={`/v1/accounts/${slot}`} download={`account-${slot}.json`}>
                    Download as JSON
                  </a>
                </Fact>
              </Facts>
            </Section>
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

/** Of the last batch that changed the account: its data is what a stranger needs to know the balance. */
function WhereIsData({ slot, mode }: { slot: Slot; mode: 'rollup' | 'validium' }) {
  const history = useHistory(slot);
  const number = history.data?.operations[0]?.batch?.number;
  const batch = useBatch(number);
  const availability = useAvailability(mode === 'validium' ? number : undefined);
  if (history.data && number === undefined) return <p className="muted">In no batch yet.</p>;
  return (
    <Show of={batch}>
      {({ blobs, l1 }) => {
        const blob = blobs.find((each) => each.mode === mode);
        return (
          <>
            <p>
              Batch <Link href={`/batches/${number}`}>#{count(number ?? 0)}</Link> changed it last.{' '}
              {blob && (
                <>
                  Its {mode} blob is <Hash value={blob.versionedHash} kind="blob" />.{' '}
                </>
              )}
              {mode === 'rollup' && l1 && (
                <>
                  Ethereum has it in block {count(l1.blockNumber)}, with{' '}
                  <Hash value={l1.transactionHash} kind="transaction" />.
                </>
              )}
            </p>
            {mode === 'validium' && <Show of={availability}>{(data) => <Holders availability={data} />}</Show>}
          </>
        );
      }}
    </Show>
  );
}
