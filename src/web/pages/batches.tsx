import { useState } from 'react';
import { Link } from 'wouter';
import type { BatchJson } from '#libs/client/api';
import { useBatches } from '../api/queries.js';
import { count } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { More, Page, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
import { STATES, sum } from './states.js';

const PAGE = 50;

export function State({ batch: { state, rolledBack } }: { batch: Pick<BatchJson, 'state' | 'rolledBack'> }) {
  return (
    <span className={`state ${state}`} title={rolledBack ? 'rolled back on L1 (F2)' : STATES[state]}>
      {rolledBack ? 'rolled back' : state}
    </span>
  );
}

export function BatchTable({ batches }: { batches: readonly BatchJson[] }) {
  return (
    <Table
      label="Batches"
      rows={batches}
      rowKey={({ number }) => number}
      empty="No batch yet."
      columns={[
        { name: 'Batch', cell: ({ number }) => <Link href={`/batches/${number}`}>#{count(number)}</Link> },
        { name: 'State', cell: (batch) => <State batch={batch} /> },
        { name: 'Sealed', cell: ({ sealedAt }) => <Ago at={sealedAt} /> },
        { name: 'Operations', numeric: true, cell: ({ operationCount }) => count(operationCount) },
        { name: 'Rollup', numeric: true, cell: ({ counts, prunedAt }) => (prunedAt ? '–' : count(sum(counts.rollup))) },
        {
          name: 'Validium',
          numeric: true,
          cell: ({ counts, prunedAt }) => (prunedAt ? '–' : count(sum(counts.validium))),
        },
        { name: 'Header', cell: ({ headerHash }) => <Hash value={headerHash} kind="batch" /> },
      ]}
    />
  );
}

export function Batches() {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  return (
    <Page title="Batches">
      {cursors.map((cursor, i) => (
        <BatchPage
          key={cursor ?? ''}
          cursor={cursor}
          isLast={i === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </Page>
  );
}

function BatchPage({
  cursor,
  isLast,
  onMore,
}: {
  cursor: string | undefined;
  isLast: boolean;
  onMore: (next: string) => void;
}) {
  const page = useBatches(PAGE, cursor);
  return (
    <Show of={page}>
      {({ batches, next }) => (
        <>
          <BatchTable batches={batches} />
          {isLast && <More next={next} onMore={onMore} />}
        </>
      )}
    </Show>
  );
}
