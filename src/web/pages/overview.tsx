import { useMemo } from 'react';
import { Link } from 'wouter';
import type { BatchJson, CommitteeJson, FeeHistoryJson, FeesJson, StatusJson } from '#libs/client/api';
import { useBatch, useCommittee, useFeeHistory, useFees, useRecentBatches, useStatus } from '../api/queries.js';
import { Chart } from '../ui/chart.js';
import { count, counted, ether, weiUnit } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Fact, Facts, Lane, Page, Section, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
import { BatchTable } from './batches.js';
import { type BatchState, reachedAt, STAGES, STATES, sum } from './states.js';

const LISTED = 8;

export function Overview() {
  const status = useStatus();
  const batches = useRecentBatches();
  const fees = useFees();
  const committee = useCommittee();
  const { data: history } = useFeeHistory();
  return (
    <Page title="Overview">
      <p className="lead">
        OpenVolition is an Ethereum layer 2 in which every account chooses where its data lives: on Ethereum (rollup),
        or with a committee that keeps it in IPFS (validium). Batches of both kinds are proved on Ethereum together.
      </p>
      <Section title="From accepted to final">
        <Show of={status}>{(data) => <Pipeline status={data} />}</Show>
      </Section>
      <Section title="Both lanes">
        <Show of={batches}>{(data) => <Lanes batches={data.batches} accounts={status.data?.accounts} />}</Show>
      </Section>
      <Section title="What an operation costs now">
        <Show of={fees}>{(data) => <Costs fees={data} />}</Show>
        {history && <Prices history={history} />}
      </Section>
      <Section title="Committee">
        <Show of={committee}>{(data) => <CommitteeGlance committee={data} />}</Show>
      </Section>
      <Section title="Latest batches">
        <Show of={batches}>{(data) => <BatchTable batches={data.batches.slice(0, LISTED)} />}</Show>
        <p>
          <Link href="/batches">All batches</Link>
        </p>
      </Section>
    </Page>
  );
}

function Pipeline({ status: { batches, pendingOperations } }: { status: StatusJson }) {
  return (
    <ol className="pipeline">
      <li>
        <h3>accepted</h3>
        <p className="big">{pendingOperations === null ? '?' : count(pendingOperations)}</p>
        <p>{pendingOperations === null ? 'the sequencer does not answer' : 'operations in no batch yet'}</p>
      </li>
      {STAGES.map((state) => (
        <Stage key={state} state={state} tip={batches[state] ?? 0} />
      ))}
    </ol>
  );
}

function Stage({ state, tip }: { state: BatchState; tip: number }) {
  const { data: batch } = useBatch(tip);
  return (
    <li>
      <h3 title={STATES[state]}>{state}</h3>
      <p className="big">{tip === 0 ? '–' : <Link href={`/batches/${tip}`}>#{count(tip)}</Link>}</p>
      <p>{tip === 0 ? 'no batch yet' : batch ? <Ago at={reachedAt(batch, state)} /> : '…'}</p>
    </li>
  );
}

function Lanes({ batches, accounts }: { batches: BatchJson[]; accounts: StatusJson['accounts'] | undefined }) {
  const rows = (['rollup', 'validium'] as const).map((mode) => ({
    mode,
    operations: batches.reduce((total, { counts }) => total + sum(counts[mode]), 0),
    blobs: batches.filter(({ blobs }) => blobs.some((blob) => blob.mode === mode)).length,
    accounts: accounts?.[mode],
  }));
  return (
    <>
      <Table
        label="Both lanes"
        rows={rows}
        rowKey={({ mode }) => mode}
        columns={[
          { name: 'Lane', cell: ({ mode }) => <Lane mode={mode} /> },
          {
            name: 'Data lives',
            cell: ({ mode }) => (mode === 'rollup' ? 'in blobs on Ethereum' : 'with the committee, in IPFS'),
          },
          { name: 'Accounts', numeric: true, cell: (row) => (row.accounts === undefined ? '…' : count(row.accounts)) },
          { name: 'Operations', numeric: true, cell: (row) => count(row.operations) },
          { name: 'Blobs', numeric: true, cell: (row) => count(row.blobs) },
        ]}
      />
      <p className="muted">Operations and blobs of the latest {counted(batches.length, 'batch', 'batches')}.</p>
    </>
  );
}

function Costs({ fees: { operation, onL1, postedAt, withdrawal } }: { fees: FeesJson }) {
  const lanes = (['rollup', 'validium'] as const).map((mode) => {
    const { submission, proof, data, proving, margin, total } = operation[mode];
    const parts = [
      ['submission', submission],
      ['proof on L1', proof],
      ['data', data],
      ['proving', proving],
      ['margin', margin],
    ] as const;
    return { name: <Lane mode={mode} />, key: mode as string, price: total, parts: shares(parts) };
  });
  const elsewhere = onL1
    ? [
        {
          name: 'the same data as calldata',
          key: 'calldata',
          price: calldataPrice(operation.rollup, onL1.calldata),
          parts: '',
        },
        { name: 'an ERC-20 transfer on L1', key: 'erc20', price: onL1.erc20, parts: '' },
      ]
    : [];
  return (
    <>
      <Table
        label="Cost of an operation"
        rows={[...lanes, ...elsewhere]}
        rowKey={({ key }) => key}
        columns={[
          { name: 'One operation', cell: ({ name }) => name },
          { name: 'Costs', numeric: true, cell: ({ price }) => <strong>{ether(price)}</strong> },
          { name: 'Of which', cell: ({ parts }) => parts },
        ]}
      />
      <p className="muted">
        Prices since <Ago at={postedAt} />. A withdrawal costs {ether(withdrawal)} more.
        {onL1
          ? ` L1 charges ${ether(onL1.gasPrice)} for a gas now.`
          : ' Prices of L1 are not known: its node does not answer.'}
      </p>
    </>
  );
}

/** What an operation cost in each lane, over the last day. */
function Prices({ history: { prices } }: { history: FeeHistoryJson }) {
  const { unit, numbers, lines } = useMemo(() => {
    const all = prices.flatMap(({ operation }) => [BigInt(operation.rollup), BigInt(operation.validium)]);
    const [unit, decimals] = weiUnit(all.reduce((most, each) => (each > most ? each : most), 0n));
    return {
      unit,
      numbers: prices.map(({ postedAt }) => Date.parse(postedAt) / 1_000),
      lines: (['rollup', 'validium'] as const).map((mode) => ({
        label: mode,
        color: `--${mode}`,
        values: prices.map(({ operation }) => Number(operation[mode]) / 10 ** decimals),
      })),
    };
  }, [prices]);
  return (
    <Chart
      label="The price of an operation, in the last day."
      unit={unit}
      axis="time"
      numbers={numbers}
      lines={lines}
    />
  );
}

/** What differs from a rollup operation is its data. */
const calldataPrice = ({ total, data }: FeesJson['operation']['rollup'], calldata: string): string =>
  `${BigInt(total) - BigInt(data) + BigInt(calldata)}`;

const shares = (parts: readonly (readonly [string, string])[]): string =>
  parts
    .filter(([, wei]) => wei !== '0')
    .map(([name, wei]) => `${name} ${ether(wei)}`)
    .join(', ');

function CommitteeGlance({ committee }: { committee: CommitteeJson }) {
  return (
    <Facts>
      <Fact name="Epoch">
        {count(committee.epoch)}, since <Ago at={committee.activatedAt} />
      </Fact>
      <Fact name="Quorum">
        {committee.quorum} of {counted(committee.members.length, 'member')}
      </Fact>
      <Fact name="Members">
        <ul className="inline">
          {committee.members.map(({ address }) => (
            <li key={address}>
              <Hash value={address} kind="contract" />
            </li>
          ))}
        </ul>
      </Fact>
      <Fact name="Details">
        <Link href="/committee">Who holds the data now</Link>
      </Fact>
    </Facts>
  );
}
