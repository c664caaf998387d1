import { Link } from 'wouter';
import type { Hex } from '#libs/client/api';
import { useReceipt } from '../api/queries.js';
import { count } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Fact, Facts, Lane, Page, Section, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
import { KindName, Party } from './operations.js';

/** A bundle of operations, or an entry of the inbox, by its id. */
export function Operation({ id }: { id: Hex }) {
  const receipt = useReceipt(id);
  return (
    <Page title="Operations">
      <Show of={receipt}>
        {({ state, acceptedAt, batch, inbox, rejected, operations }) => (
          <>
            <Section title="Receipt">
              <Facts>
                <Fact name="Id">
                  <Hash value={id} />
                </Fact>
                <Fact name="State">
                  <span className={`state ${state}`}>{state}</span>
                  {rejected && ` by rule ${rejected}`}
                </Fact>
                <Fact name="Accepted">
                  <Ago at={acceptedAt} />
                </Fact>
                <Fact name="Batch">
                  {batch ? <Link href={`/batches/${batch.number}`}>#{count(batch.number)}</Link> : 'in none yet'}
                </Fact>
                {inbox && (
                  <Fact name="From L1">
                    entry {count(inbox.index)} of the <Lane mode={inbox.mode} /> inbox
                  </Fact>
                )}
              </Facts>
            </Section>
            <Section title="Operations">
              <Table
                label="Operations"
                rows={operations}
                rowKey={({ element, index }) => `${element} ${index}`}
                columns={[
                  { name: '#', numeric: true, cell: ({ index }) => (index === null ? '–' : count(index)) },
                  { name: 'Operation', cell: ({ operation }) => <KindName operation={operation} /> },
                  { name: 'From', cell: ({ operation }) => <Party owner={null} slot={operation.a} /> },
                  { name: 'To', cell: ({ operation }) => <Party owner={operation.owner} slot={operation.b} /> },
                  { name: 'Data in', cell: ({ mode }) => <Lane mode={mode} /> },
                  { name: 'Blob', cell: ({ versionedHash }) => <Hash value={versionedHash} kind="blob" /> },
                ]}
              />
            </Section>
          </>
        )}
      </Show>
    </Page>
  );
}
