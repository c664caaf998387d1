import { useMemo } from 'react';
import { Link } from 'wouter';
import type { BatchJson, StatusJson } from '#libs/client/api';
import { useBatch, useCommittee, useDeployment, useQueue, useRecentBatches, useStatus } from '../api/queries.js';
import { Chart } from '../ui/chart.js';
import { count, counted, ether } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Fact, Facts, Lane, Page, Section, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
import { secondsBetween } from './estimates.js';
import { type BatchState, reachedAt, STAGES, sum } from './states.js';

export function Operators() {
  const status = useStatus();
  const batches = useRecentBatches();
  return (
    <Page title="Operators">
      <Show of={status}>
        {(data) => (
          <>
            <Section title="Lag">
              <Lag status={data} />
            </Section>
            <Section title="Proofs">
              <Proofs status={data} />
            </Section>
            <Section title="Inboxes on L1">
              <Inboxes status={data} />
            </Section>
          </>
        )}
      </Show>
      <Section title="Members">
        <Members />
      </Section>
      <Section title="Recent batches">
        <Show of={batches}>{(data) => <Charts batches={data.batches} />}</Show>
      </Section>
    </Page>
  );
}

function Lag({ status: { batches, pendingOperations, l1Block, state } }: { status: StatusJson }) {
  const rows = STAGES.map((stage, i) => {
    const before = STAGES[i - 1];
    return { stage, before, tip: batches[stage], waiting: before ? batches[before] - batches[stage] : 0 };
  });
  return (
    <>
      <Table
        label="Lag by state"
        rows={rows}
        rowKey={({ stage }) => stage}
        columns={[
          { name: 'State', cell: ({ stage }) => stage },
          {
            name: 'Highest batch',
            numeric: true,
            cell: ({ tip }) => (tip > 0 ? <Link href={`/batches/${tip}`}>#{count(tip)}</Link> : '–'),
          },
          { name: 'Waiting for it', numeric: true, cell: ({ waiting }) => counted(waiting, 'batch', 'batches') },
          {
            name: 'The oldest waits since',
            cell: ({ before, tip, waiting }) =>
              before && waiting > 0 ? <WaitsSince number={tip + 1} state={before} /> : '–',
          },
        ]}
      />
      <p className="muted">
        {pendingOperations === null
          ? 'The sequencer does not answer.'
          : `${counted(pendingOperations, 'operation')} in no batch yet.`}{' '}
        The gateway is at L1 block {count(l1Block)} and at the state of batch {count(state.batch)}.
      </p>
    </>
  );
}

/** When a batch reached the state in which it waits. */
function WaitsSince({ number, state }: { number: number; state: BatchState }) {
  const { data: batch } = useBatch(number);
  return <Ago at={batch && reachedAt(batch, state)} />;
}

function Proofs({ status: { batches, bond } }: { status: StatusJson }) {
  const oldest = batches.submitted > batches.proved ? batches.proved + 1 : undefined;
  const { data: batch } = useBatch(oldest);
  const { data: unfinal } = useBatch(batches.submitted > batches.final ? batches.final + 1 : undefined);
  const queue = useQueue([]);
  const { data: deployment } = useDeployment();
  const due = String(deployment?.parameters.bond ?? '0');
  return (
    <Facts>
      <Fact name="Oldest unproved batch">
        {oldest === undefined ? (
          'none'
        ) : (
          <>
            <Link href={`/batches/${oldest}`}>#{count(oldest)}</Link>, submitted <Ago at={batch?.submittedAt} />, due{' '}
            <Ago at={batch?.proof?.proveUntil} />
          </>
        )}
      </Fact>
      <Fact name="Bond">
        {ether(bond)}
        {BigInt(bond) < BigInt(due) && (
          <span className="fail"> of {ether(due)}: nothing can be submitted until it is complete</span>
        )}
      </Fact>
      <Fact name="Proof queue">
        <Show of={queue}>
          {({ operationsPerHour, batches: waiting }) => (
            <>
              {counted(waiting.at(-1)?.operationsWaiting ?? 0, 'operation')} to prove,{' '}
              {operationsPerHour === null ? 'at an unknown rate' : `${count(Math.round(operationsPerHour))} an hour`}
            </>
          )}
        </Show>
      </Fact>
      <Fact name="Retention">
        {unfinal?.certificate ? (
          <>
            members may delete the data of batch {count(unfinal.number)}, the first that is not final,{' '}
            <Ago at={unfinal.certificate.retainUntil * 1_000} />
          </>
        ) : (
          'no certified batch waits to be final'
        )}
      </Fact>
    </Facts>
  );
}

function Inboxes({ status: { inbox } }: { status: StatusJson }) {
  return (
    <Table
      label="Inboxes"
      rows={(['rollup', 'validium'] as const).map((mode) => ({ mode, ...inbox[mode] }))}
      rowKey={({ mode }) => mode}
      columns={[
        { name: 'Lane', cell: ({ mode }) => <Lane mode={mode} /> },
        { name: 'Entries', numeric: true, cell: ({ entries }) => count(entries) },
        { name: 'Waiting', numeric: true, cell: ({ waiting }) => count(waiting) },
        { name: 'Oldest', cell: ({ oldestAt }) => <Ago at={oldestAt} /> },
      ]}
    />
  );
}

function Members() {
  const committee = useCommittee();
  return (
    <Show of={committee}>
      {({ members }) => (
        <Table
          label="Members, as the sequencer sees them"
          rows={members}
          rowKey={({ address }) => address}
          columns={[
            { name: 'Member', cell: ({ address }) => <Hash value={address} kind="contract" /> },
            {
              name: 'Signed',
              numeric: true,
              cell: ({ progress }) => (progress ? counted(progress.signed, 'batch', 'batches') : '–'),
            },
            {
              name: 'Invalid signatures',
              numeric: true,
              cell: ({ progress }) => (progress ? count(progress.invalidSignatures) : '–'),
            },
            { name: 'Last refusal or failure', cell: ({ progress }) => progress?.lastError ?? 'none' },
          ]}
        />
      )}
    </Show>
  );
}

/** Elements of a batch. */
const CAPACITY = 4_096;

function Charts({ batches }: { batches: readonly BatchJson[] }) {
  const { numbers, fill, certified, final } = useMemo(() => {
    const inOrder = batches.toReversed();
    return {
      numbers: inOrder.map(({ number }) => number),
      fill: (['rollup', 'validium'] as const).map((mode) => ({
        label: mode,
        color: `--${mode}`,
        values: inOrder.map(({ counts, prunedAt }) => (prunedAt ? null : sum(counts[mode]))),
      })),
      certified: [
        {
          label: 'sealed to certified',
          color: '--validium',
          values: inOrder.map(({ sealedAt, certifiedAt }) => secondsBetween(sealedAt, certifiedAt)),
        },
      ],
      final: [
        {
          label: 'submitted to final',
          color: '--rollup',
          values: inOrder.map(({ submittedAt, proof }) => secondsBetween(submittedAt, proof?.finalizedAt)),
        },
      ],
    };
  }, [batches]);
  if (batches.length === 0) return <p className="muted">No batch yet.</p>;
  return (
    <div className="charts">
      <Chart
        label={`Operations in a batch, which holds ${count(CAPACITY)}.`}
        unit="ops"
        numbers={numbers}
        lines={fill}
      />
      <Chart label="From sealed to certified." unit="s" numbers={numbers} lines={certified} />
      <Chart label="From submitted to final." unit="s" numbers={numbers} lines={final} />
    </div>
  );
}
