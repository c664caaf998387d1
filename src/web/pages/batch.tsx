import { useState } from 'react';
import { Link } from 'wouter';
import type { AvailabilityJson, BatchJson } from '#libs/client/api';
import { useAvailability, useBatch, useOperations } from '../api/queries.js';
import { count, counted, duration } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Fact, Facts, Lane, More, Page, Section, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
import { VerifyHere } from '../verify/verify-here.js';
import { State } from './batches.js';
import { batchColumns } from './operations.js';
import { type BatchState, reachedAt, STATES } from './states.js';

/** @param id number or header hash */
export function Batch({ id }: { id: string }) {
  const batch = useBatch(id);
  return (
    <Page title={batch.data ? `Batch ${count(batch.data.number)}` : 'Batch'}>
      <Show of={batch}>{(data) => <BatchDetails batch={data} />}</Show>
    </Page>
  );
}

function BatchDetails({ batch }: { batch: BatchJson }) {
  const availability = useAvailability(batch.headerHash ? batch.number : undefined);
  return (
    <>
      <nav aria-label="Neighbours" className="neighbours">
        {batch.number > 1 && <Link href={`/batches/${batch.number - 1}`}>← Batch {count(batch.number - 1)}</Link>}
        <Link href={`/batches/${batch.number + 1}`}>Batch {count(batch.number + 1)} →</Link>
      </nav>
      {batch.rolledBack && (
        <p className="notice bad">
          Rolled back on L1 <Ago at={batch.rolledBack.at} /> by{' '}
          <Hash value={batch.rolledBack.transactionHash} kind="transaction" />: the sequencer seals its operations
          again.
        </p>
      )}
      <Section title="Header">
        <Header batch={batch} />
      </Section>
      <Section title="Timeline">
        <Timeline batch={batch} />
      </Section>
      <Section title="Blobs">
        <Blobs batch={batch} />
      </Section>
      <Section title={batch.certificate ? 'Certificate, and who holds the data now' : 'Who holds the data now'}>
        <Certificate batch={batch} />
        {batch.headerHash && <Show of={availability}>{(data) => <Holders availability={data} />}</Show>}
      </Section>
      <Section title="Proof">
        <Proof batch={batch} />
      </Section>
      {batch.l1 && (
        <Section title="Verify here">
          <VerifyHere number={batch.number} />
        </Section>
      )}
      <Section title={`Operations: ${count(batch.operationCount)}`}>
        <Operations batch={batch} />
      </Section>
    </>
  );
}

function Header({ batch: { header, headerHash, state, rolledBack, l1, coreCid, timestamp } }: { batch: BatchJson }) {
  return (
    <Facts>
      <Fact name="State">
        <State batch={{ state, rolledBack }} />
      </Fact>
      <Fact name="Header hash">
        <Hash value={headerHash} kind="batch" />
      </Fact>
      <Fact name="Timestamp">
        <Ago at={timestamp} />
      </Fact>
      {header && (
        <>
          <Fact name="Parent">
            <Hash value={header.parentHash} kind={header.number > 1 ? 'batch' : 'plain'} />
          </Fact>
          <Fact name="Root, rollup">
            <Hash value={header.rollupRoot} />
          </Fact>
          <Fact name="Root, validium">
            <Hash value={header.validiumRoot} />
          </Fact>
          <Fact name="Inbox served, rollup">{counted(header.inboxEnd[0], 'entry', 'entries')}</Fact>
          <Fact name="Inbox served, validium">{counted(header.inboxEnd[1], 'entry', 'entries')}</Fact>
          <Fact name="Hash of the data">
            <Hash value={header.dataHash} />
          </Fact>
          <Fact name="Hash of withdrawals">
            <Hash value={header.withdrawalsHash} />
          </Fact>
        </>
      )}
      <Fact name="Core in IPFS">
        <Hash value={coreCid} kind="cid" />
      </Fact>
      <Fact name="Submitted on L1 by">
        <Hash value={l1?.transactionHash} kind="transaction" />
        {l1 && ` in block ${count(l1.blockNumber)}, ${count(l1.gasUsed)} gas`}
      </Fact>
    </Facts>
  );
}

function Timeline({ batch }: { batch: BatchJson }) {
  let last: string | null = null;
  return (
    <ol className="timeline">
      {(Object.keys(STATES) as BatchState[]).map((state) => {
        const at = reachedAt(batch, state);
        const took = at && last ? duration((Date.parse(at) - Date.parse(last)) / 1_000) : undefined;
        last = at ?? last;
        return (
          <li key={state} className={at ? 'done' : 'muted'}>
            <strong>{state}</strong> <Ago at={at} />
            {took && <span className="muted"> after {took}</span>}
            <br />
            <span className="muted">{STATES[state]}</span>
          </li>
        );
      })}
    </ol>
  );
}

function Blobs({ batch: { blobs, carried, l1 } }: { batch: BatchJson }) {
  return (
    <Table
      label="Blobs"
      rows={blobs}
      rowKey={({ mode }) => mode}
      empty="No blobs until the batch is committed."
      columns={[
        { name: 'Lane', cell: ({ mode }) => <Lane mode={mode} /> },
        { name: 'Versioned hash', cell: ({ versionedHash }) => <Hash value={versionedHash} kind="blob" /> },
        { name: 'CID', cell: ({ cid }) => <Hash value={cid} kind="cid" /> },
        {
          name: 'Where',
          cell: ({ mode }) =>
            mode === 'rollup' || carried ? (
              <>
                in a blob on L1
                {l1 && `, block ${count(l1.blockNumber)}`}
                {mode === 'validium' && ' (B2: there was no quorum)'}
              </>
            ) : (
              'with the committee, in IPFS'
            ),
        },
      ]}
    />
  );
}

function Certificate({ batch: { certificate, carried } }: { batch: BatchJson }) {
  if (!certificate)
    return (
      <p className="muted">
        {carried
          ? 'Without a quorum; L1 carries the data of both lanes (B2).'
          : 'No certificate: only validium data needs one.'}
      </p>
    );
  return (
    <p>
      {counted(certificate.members.length, 'member')} of epoch {count(certificate.epoch)} signed to keep the validium
      data. It is due <Ago at={certificate.retainUntil * 1_000} />.
    </p>
  );
}

/** The answers of members about a batch's blobs. */
export function Holders({ availability: { members, quorum, blobs } }: { availability: AvailabilityJson }) {
  return (
    <>
      <Table
        label="Members"
        rows={members}
        rowKey={({ address }) => address}
        empty="There is no committee yet."
        columns={[
          { name: 'Member', cell: ({ address }) => <Hash value={address} kind="contract" /> },
          { name: 'Signed', cell: ({ signed }) => (signed ? <span className="pass">yes</span> : 'no') },
          {
            name: 'Holds now',
            cell: ({ answered, failure, blobs: theirs }) =>
              answered ? (
                held(theirs.filter((blob) => blob.held).length, blobs.length)
              ) : (
                <span className="fail">did not answer ({failure})</span>
              ),
          },
          {
            name: 'Until',
            cell: ({ blobs: theirs }) => <Ago at={earliest(theirs.map(({ retainUntil }) => retainUntil))} />,
          },
          { name: 'Answer', numeric: true, cell: ({ milliseconds }) => `${count(milliseconds)} ms` },
        ]}
      />
      <p className="muted">
        The quorum is {quorum}. Signatures can be checked; what members say to hold is their word.
      </p>
    </>
  );
}

const held = (some: number, all: number) =>
  some === all ? <span className="pass">{counted(all, 'blob')}</span> : `${some} of ${counted(all, 'blob')}`;

const earliest = (times: readonly (string | null)[]): string | null =>
  times.reduce((first, each) => (each !== null && (first === null || each < first) ? each : first), null);

function Proof({ batch: { proof } }: { batch: BatchJson }) {
  if (!proof) return <p className="muted">Not before the batch is on L1.</p>;
  const done = proof.parts.filter(({ provedAt }) => provedAt !== null).length;
  return (
    <>
      <Facts>
        <Fact name="Proved">
          {proof.provedAt ? (
            <Ago at={proof.provedAt} />
          ) : proof.proveUntil ? (
            <>
              not yet; due <Ago at={proof.proveUntil} />
            </>
          ) : (
            'not yet'
          )}
        </Fact>
        <Fact name="Proof sent by">
          <Hash value={proof.prover} kind="contract" />
        </Fact>
        <Fact name="Transaction">
          <Hash value={proof.transactionHash} kind="transaction" />
          {proof.gasUsed !== null && ` ${count(proof.gasUsed)} gas`}
        </Fact>
        <Fact name="Verifier">
          <Hash value={proof.verifier?.address} kind="contract" />
          {proof.verifier && ` reference string: ${proof.verifier.referenceString}`}
        </Fact>
        <Fact name="Final">
          <Ago at={proof.finalizedAt} /> <Hash value={proof.finalTransactionHash} kind="transaction" />
        </Fact>
      </Facts>
      {proof.parts.length > 0 && (
        <>
          <p>
            {done} of {counted(proof.parts.length, 'part')} computed.
          </p>
          <progress aria-label="Parts of the proof" value={done} max={proof.parts.length} />
        </>
      )}
    </>
  );
}

function Operations({ batch }: { batch: BatchJson }) {
  const [cursors, setCursors] = useState<(string | undefined)[]>([undefined]);
  if (batch.prunedAt)
    return (
      <p className="muted">
        Deleted from the operator’s database <Ago at={batch.prunedAt} />. The blobs still have them.
      </p>
    );
  return cursors.map((cursor, i) => (
    <OperationsPage
      key={cursor ?? ''}
      batch={batch.number}
      cursor={cursor}
      isLast={i === cursors.length - 1}
      onMore={(next) => setCursors([...cursors, next])}
    />
  ));
}

function OperationsPage({
  batch,
  cursor,
  isLast,
  onMore,
}: {
  batch: number;
  cursor: string | undefined;
  isLast: boolean;
  onMore: (next: string) => void;
}) {
  const page = useOperations(batch, cursor);
  return (
    <Show of={page}>
      {({ operations, next }) => (
        <>
          <Table
            label="Operations"
            rows={operations}
            rowKey={({ index }) => index}
            empty="No operations: the batch has only padding."
            columns={batchColumns}
          />
          {isLast && <More next={next} onMore={onMore} />}
        </>
      )}
    </Show>
  );
}
