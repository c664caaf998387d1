import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { AccountJson, Address, DeploymentJson, Hex, OwnerJson } from '#libs/client/api';
import { address as addressOf } from '#libs/protocol';
import { useDeployment, useFees, useOwner, useReceipt } from '../api/queries.js';
import { count, duration, ether } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Amount, Fact, Facts, Lane, Page, Section, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
import { Action } from './action.js';
import { type Done, useActivity } from './activity.js';
import { parseEther } from './amount.js';
import {
  type Announced,
  connectAnnounced,
  connectBurner,
  forgetBurner,
  hasBurner,
  isDevelopment,
  type Session,
  watchWallets,
} from './session.js';

/** Keys and modes change on L1, which the gateway's events do not tell. */
const POLL_MS = 1_500;

export default function WalletPage() {
  const deployment = useDeployment();
  const [session, setSession] = useState<Session>();
  return (
    <Page title="Wallet">
      <Show of={deployment}>
        {(data) =>
          session ? (
            <Connected session={session} deployment={data} onLeave={() => setSession(undefined)} />
          ) : (
            <Connect deployment={data} onSession={setSession} />
          )
        }
      </Show>
    </Page>
  );
}

function Connect({ deployment, onSession }: { deployment: DeploymentJson; onSession: (session: Session) => void }) {
  const [wallets, setWallets] = useState<Announced[]>([]);
  useEffect(
    () =>
      watchWallets((wallet) =>
        setWallets((before) => [...before.filter(({ info }) => info.uuid !== wallet.info.uuid), wallet]),
      ),
    [],
  );
  const { l1Rpc } = deployment.links;
  const connect = (open: (rpcUrl: string) => Promise<Session>) => () => {
    if (l1Rpc === null)
      return 'This gateway suggests no Ethereum node (VOLITION_PAGE_RPC_URL), which a wallet page needs.';
    return async () => {
      onSession(await open(l1Rpc));
      return 'connected';
    };
  };
  return (
    <Section title="Connect a wallet">
      {wallets.map((wallet) => (
        <Action
          key={wallet.info.uuid}
          title={`Connect ${wallet.info.name}`}
          plan={connect((rpcUrl) => connectAnnounced(wallet, rpcUrl, deployment.chainId))}
        />
      ))}
      {wallets.length === 0 && <p className="muted">No wallet announced itself to this page (EIP-6963).</p>}
      {isDevelopment(deployment) && (
        <>
          <p>
            This is a development network, so you can try everything with a burner wallet: a key that is kept in this
            browser, with ether that has no value. Never use it elsewhere.
          </p>
          <Action
            title={hasBurner() ? 'Continue with the burner wallet' : 'Create a burner wallet'}
            plan={connect(connectBurner)}
          />
        </>
      )}
    </Section>
  );
}

interface ConnectedProps {
  session: Session;
  deployment: DeploymentJson;
  onLeave: () => void;
}

function Connected({ session, deployment, onLeave }: ConnectedProps) {
  const { wallet, client, isBurner } = session;
  const owner = useOwner(wallet.address, POLL_MS);
  useEffect(() => () => client.close(), [client]);
  return (
    <>
      <Section title="You">
        <Facts>
          <Fact name="Address">
            <Hash value={wallet.address} kind="owner" /> {isBurner && 'burner wallet of this browser'}
          </Fact>
        </Facts>
        <div className="row">
          <button type="button" onClick={onLeave}>
            Disconnect
          </button>
          {isBurner && (
            <button
              type="button"
              onClick={() => {
                forgetBurner();
                onLeave();
              }}
            >
              Delete the burner wallet
            </button>
          )}
        </div>
      </Section>
      <Show of={owner}>{(data) => <Actions session={session} owner={data} deployment={deployment} />}</Show>
      <Progress />
    </>
  );
}

function Actions({
  session: { wallet },
  owner,
  deployment,
}: {
  session: Session;
  owner: OwnerJson;
  deployment: DeploymentJson;
}) {
  const ofEther = owner.accounts.filter(({ asset }) => asset === 0);
  const spendable = ofEther.filter(({ key }) => key !== null);
  return (
    <>
      <Section title="1. Your key">
        <p>
          Operations are signed by a key of your account. It is derived from one signature of your wallet, for this
          deployment only, and never stored: whoever gets that signature elsewhere could spend your balance here. The
          wallet signs twice, to check that it signs the same each time. Registering the key is a transaction on L1.
        </p>
        {owner.key ? (
          <p>
            <span className="pass">Registered:</span> <Hash value={owner.key} />
          </p>
        ) : (
          <Action title="Register your key" plan={() => async () => registered(await wallet.register())} />
        )}
      </Section>
      <Section title="2. Where your data lives">
        <Choice
          owner={owner}
          deployment={deployment}
          onChoose={(mode) => async () => chosen(await wallet.setPreference(mode))}
        />
      </Section>
      <Section title="3. Deposit">
        <Action title="Deposit" plan={amountThen((amount) => async () => entry(await wallet.deposit({ amount })))}>
          <AmountField />
        </Action>
        <p className="muted">From L1, in a transaction. It arrives with the next batch, on the lane that you chose.</p>
      </Section>
      <Section title="4. Your accounts">
        <Accounts accounts={ofEther} />
      </Section>
      <Section title="5. Pay">
        <Action
          title="Transfer"
          plan={(values) => {
            const to = receiver(values);
            if (typeof to === 'string' && to.includes(' ')) return to;
            return amountThen((amount) => () => wallet.transfer({ to: to as Address, amount }))(values);
          }}
        >
          <label>
            To <input name="to" size={44} placeholder="0x…" spellCheck={false} autoComplete="off" />
          </label>
          <AmountField />
        </Action>
        <Fee kind="transfer" />
      </Section>
      {spendable.map((account) => (
        <Section key={account.slot} title={`6. Leave from slot ${count(account.slot)}`}>
          <Action
            title="Move to the other lane"
            plan={() => () => wallet.changeMode({ from: account.slot as never })}
          />
          <Action
            title="Withdraw"
            plan={amountThen((amount) => () => wallet.withdraw({ from: account.slot as never, amount }))}
          >
            <AmountField />
          </Action>
          <Fee kind="withdrawal" />
          <Action
            title="Force a withdrawal on L1"
            plan={() => async () => entry(await wallet.forceWithdraw(account.slot as never))}
          />
          <p className="muted">
            Forced: of the whole balance, by a transaction on L1 that the operator must serve before it can go on.
          </p>
        </Section>
      ))}
      <Section title="7. Claim">
        <Action title="Claim what is due" plan={() => async () => claimed(await wallet.claim())} />
        <p>
          <Link href={`/owners/${owner.owner}`}>Your withdrawals and their states</Link>
        </p>
      </Section>
    </>
  );
}

const registered = ({ transactionHash }: { transactionHash: string }) =>
  `Registered by transaction ${transactionHash}. The gateway shows it in a moment.`;
const chosen = (transaction: string) => `Chosen by transaction ${transaction}. Later deposits follow it.`;
const entry = ({ inboxHash }: { inboxHash: string }) => ({ id: inboxHash });
const claimed = ({ claimed: paid, left }: { claimed: readonly unknown[]; left: readonly unknown[] }) =>
  `${count(paid.length)} paid on L1; ${count(left.length)} cannot be claimed yet.`;

const amountThen =
  (then: (amount: bigint) => () => Promise<{ id: string }>) =>
  (values: FormData): (() => Promise<{ id: string }>) | string => {
    const amount = parseEther(String(values.get('amount') ?? ''));
    return typeof amount === 'string' ? amount : then(amount);
  };

/** @returns the address, or a sentence that says what was expected */
function receiver(values: FormData): string {
  const text = String(values.get('to') ?? '').trim();
  if (!/^0x[0-9a-f]{40}$/i.test(text)) return 'Expected the address of the receiver: 0x and 40 hex digits.';
  try {
    return addressOf(text);
  } catch {
    return 'This address has a wrong checksum (EIP-55): a letter of it is mistyped.';
  }
}

const AmountField = () => (
  <label>
    Amount in ETH <input name="amount" size={10} inputMode="decimal" autoComplete="off" />
  </label>
);

function Fee({ kind }: { kind: 'transfer' | 'withdrawal' }) {
  const { data: fees } = useFees();
  if (!fees) return null;
  const { rollup, validium } = fees.operation;
  const more = kind === 'withdrawal' ? BigInt(fees.withdrawal) : 0n;
  const price = (total: string): string => ether(BigInt(total) + more);
  return (
    <p className="muted">
      Costs {price(rollup.total)} from a rollup account, {price(validium.total)} from a validium account, of your
      credit.
    </p>
  );
}

type Mode = 'rollup' | 'validium';

/** Both modes side by side, with their consequences. */
function Choice({
  owner,
  deployment: { parameters },
  onChoose,
}: {
  owner: OwnerJson;
  deployment: DeploymentJson;
  onChoose: (mode: Mode) => () => Promise<string>;
}) {
  const { data: fees } = useFees();
  const retention = duration(Number(parameters.retentionSeconds ?? 0));
  const modes = [
    {
      mode: 'rollup' as const,
      where: 'in blobs on Ethereum',
      freezes: 'nobody: anyone can rebuild your balance from Ethereum',
      exit: 'your wallet and Ethereum',
    },
    {
      mode: 'validium' as const,
      where: 'with the committee, in IPFS',
      freezes: `members who withhold the data, which they promise to keep for ${retention}`,
      exit: 'your wallet, Ethereum, and the data from one member',
    },
  ];
  return (
    <ul className="choice">
      {modes.map(({ mode, where, freezes, exit }) => (
        <li key={mode}>
          <h3>
            <Lane mode={mode} /> {owner.preference === mode && <span className="pass">chosen</span>}
          </h3>
          <Facts>
            <Fact name="Your data">{where}</Fact>
            <Fact name="An operation costs">{fees ? ether(fees.operation[mode].total) : '…'}</Fact>
            <Fact name="Who can freeze it">{freezes}</Fact>
            <Fact name="An exit needs">{exit}</Fact>
          </Facts>
          {owner.preference !== mode && <Action title={`Choose ${mode}`} plan={() => onChoose(mode)} />}
        </li>
      ))}
    </ul>
  );
}

function Accounts({ accounts }: { accounts: readonly AccountJson[] }) {
  return (
    <Table
      label="Your accounts"
      rows={accounts}
      rowKey={({ slot }) => slot}
      empty="None yet: deposit first."
      columns={[
        { name: 'Account', cell: ({ slot }) => <Link href={`/accounts/${slot}`}>slot {count(slot)}</Link> },
        { name: 'Lane', cell: ({ mode }) => <Lane mode={mode} /> },
        { name: 'Balance', numeric: true, cell: ({ balance, asset }) => <Amount of={balance} asset={asset} /> },
        {
          name: 'Key',
          cell: ({ key }) => (key ? 'set' : <span className="fail">none: deposit again after registering</span>),
        },
      ]}
    />
  );
}

function Progress() {
  const activity = useActivity();
  if (activity.length === 0) return null;
  return (
    <Section title="Progress">
      <Table
        label="What you did"
        rows={activity}
        rowKey={({ id }) => id}
        columns={[
          { name: 'What', cell: ({ id, what }) => <Link href={`/operations/${id}`}>{what}</Link> },
          { name: 'When', cell: ({ at }) => <Ago at={at} /> },
          { name: 'State', cell: (done) => <ReceiptState done={done} /> },
        ]}
      />
    </Section>
  );
}

function ReceiptState({ done }: { done: Done }) {
  const { data, error } = useReceipt(done.id as Hex);
  if (data) return <span className={`state ${data.state}`}>{data.state}</span>;
  return <span className="muted">{error ? 'on L1, not served yet' : '…'}</span>;
}
