import type { DeploymentJson } from '#libs/client/api';
import { useCommittee, useDeployment } from '../api/queries.js';
import { count, duration, ether } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Fact, Facts, Lane, Page, Section, Show, Table } from '../ui/parts.js';

export function Risks() {
  const deployment = useDeployment();
  return (
    <Page title="Risks">
      <p className="lead">What can go wrong in this deployment, who could cause it, and what still holds.</p>
      <Show of={deployment}>{(data) => <All deployment={data} />}</Show>
    </Page>
  );
}

const REFERENCE_STRINGS: Readonly<Record<DeploymentJson['verifiers'][number]['referenceString'], string>> = {
  public: 'public ceremony: sound if one of its participants was honest',
  'insecure-development': 'development: its secret is public, so ANYONE CAN FORGE PROOFS',
  other: 'unknown: who made it may be able to forge proofs',
};

function All({ deployment }: { deployment: DeploymentJson }) {
  const { parameters, verifiers } = deployment;
  const seconds = (name: string): string => duration(Number(parameters[name] ?? 0));
  return (
    <>
      <Section title="Who can freeze your funds">
        <Freeze fallback={parameters.fallbackAllowed === true} />
      </Section>
      <Section title="How long it takes to leave">
        <Facts>
          <Fact name="Proof">
            A batch must be proved within {seconds('proveSeconds')} of its submission. Otherwise anyone can roll it
            back, and the sequencer loses its bond of {ether(String(parameters.bond ?? '0'))}.
          </Fact>
          <Fact name="Safety delay">
            A withdrawal can be claimed {seconds('safetySeconds')} after its batch is final.
          </Fact>
          <Fact name="Without the operator">
            You can force the withdrawal of an account’s whole balance on L1. The sequencer must serve it before it can
            go on. An exit through L1 alone is not built yet.
          </Fact>
        </Facts>
      </Section>
      <Section title="How long data is kept">
        <Facts>
          <Fact name="Rollup">Ethereum keeps blobs for about 18 days; anyone can keep them longer.</Fact>
          <Fact name="Validium">
            Members promise {seconds('retentionSeconds')} to {seconds('maxRetentionSeconds')}. If all of them lose it,
            the balances of validium accounts cannot be proved, and their funds are stuck.
          </Fact>
          <Fact name="New committee">
            The governor can propose other members. They take over after {seconds('timelockSeconds')} at the earliest.
          </Fact>
        </Facts>
      </Section>
      <Section title="What is trusted">
        <Facts>
          <Fact name="Contracts">Immutable: nobody can change them or move deposits.</Fact>
          <Fact name="Circuits and verifiers">
            Not reviewed outside the project. A false proof would have to be noticed within {seconds('safetySeconds')}.
          </Fact>
          <Fact name="This page">
            Shows what this gateway says. The command line and the SDK verify it against a node of your own.
          </Fact>
        </Facts>
        <Table
          label="Verifiers"
          rows={verifiers}
          rowKey={({ address }) => address}
          columns={[
            { name: 'Verifier', cell: ({ address }) => <Hash value={address} kind="contract" /> },
            {
              name: 'Reference string',
              cell: ({ referenceString }) => (
                <span className={referenceString === 'public' ? 'pass' : 'fail'}>
                  {REFERENCE_STRINGS[referenceString]}
                </span>
              ),
            },
          ]}
        />
      </Section>
      <Section title="Contracts and parameters">
        <Contracts deployment={deployment} />
      </Section>
    </>
  );
}

function Freeze({ fallback }: { fallback: boolean }) {
  const { data: committee } = useCommittee();
  const blocking = committee && committee.members.length - committee.quorum + 1;
  const rows = [
    {
      mode: 'rollup' as const,
      who: 'nobody but the sequencer, by stopping',
      why: 'its data is on Ethereum, so anyone can rebuild the state and prove batches',
    },
    {
      mode: 'validium' as const,
      who: `${blocking === undefined ? 'some' : `any ${count(blocking)}`} members together, or the sequencer by stopping`,
      why: fallback
        ? 'without a quorum the sequencer may put the data on L1; withheld data freezes funds, but cannot move them'
        : 'without a quorum no batch with validium data is accepted; withheld data freezes funds, but cannot move them',
    },
  ];
  return (
    <Table
      label="Who can freeze"
      rows={rows}
      rowKey={({ mode }) => mode}
      columns={[
        { name: 'Accounts', cell: ({ mode }) => <Lane mode={mode} /> },
        { name: 'Can be frozen by', cell: ({ who }) => <span className="wrap">{who}</span> },
        { name: 'Because', cell: ({ why }) => <span className="wrap">{why}</span> },
      ]}
    />
  );
}

const CONTRACTS = [
  'settlement',
  'inbox',
  'keyRegistry',
  'committee',
  'batchVerifier',
  'withdrawals',
  'sequencer',
] as const;
const AMOUNTS: readonly string[] = ['minStake', 'listingFee', 'bond', 'minEntryFee', 'firstSlotFee'];

function parameterText(name: string, value: string | number | boolean): string {
  if (name.endsWith('Seconds')) return duration(Number(value));
  if (AMOUNTS.includes(name)) return ether(String(value));
  return typeof value === 'number' ? count(value) : String(value);
}

function Contracts({ deployment }: { deployment: DeploymentJson }) {
  return (
    <Facts>
      <Fact name="chainId">{deployment.chainId}</Fact>
      {CONTRACTS.map((name) => (
        <Fact key={name} name={name}>
          <Hash value={deployment[name]} kind="contract" />
        </Fact>
      ))}
      {Object.entries(deployment.parameters).map(([name, value]) => (
        <Fact key={name} name={name}>
          {parameterText(name, value)}
        </Fact>
      ))}
    </Facts>
  );
}
