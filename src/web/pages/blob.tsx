import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import type { VersionedHash } from '#libs/client/api';
import { useAvailability, useBatch, useBlobMetadata, useElement, useOperations } from '../api/queries.js';
import { bytes, count } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Fact, Facts, Failure, Lane, More, Page, Section, Show, Table } from '../ui/parts.js';
import { Holders } from './batch.js';
import { batchColumns, KindName } from './operations.js';

const ELEMENTS = 4_096;

export function Blob({ name }: { name: VersionedHash }) {
  const metadata = useBlobMetadata(name);
  return (
    <Page title="Blob">
      <Show of={metadata}>
        {({ mode, batch, bytes: size, commitment, proof, cid }) => (
          <>
            <Section title="What it is">
              <Facts>
                <Fact name="Versioned hash">
                  <Hash value={name} />
                </Fact>
                <Fact name="Lane">
                  <Lane mode={mode} />
                </Fact>
                <Fact name="Batch">
                  <Link href={`/batches/${batch}`}>#{count(batch)}</Link>
                </Fact>
                <Fact name="Size">{bytes(size)}</Fact>
                <Fact name="KZG commitment">
                  <Hash value={commitment} />
                </Fact>
                <Fact name="KZG proof">
                  <Hash value={proof} />
                </Fact>
                <Fact name="CID">
                  <Hash value={cid} kind="cid" />
                </Fact>
                <Fact name="Bytes">
                  <a href={`/v1/blobs/${name}`} download={`${name}.blob`}>
                    Download
                  </a>
                </Fact>
              </Facts>
            </Section>
            <Section title="Where it is">
              <Places batch={batch} mode={mode} />
            </Section>
            <Section title="Element">
              <Opening name={name} />
            </Section>
            <Section title="Operations in it">
              <Operations batch={batch} mode={mode} />
            </Section>
          </>
        )}
      </Show>
    </Page>
  );
}

function Places({ batch: number, mode }: { batch: number; mode: 'rollup' | 'validium' }) {
  const batch = useBatch(number);
  const availability = useAvailability(number);
  return (
    <>
      <Show of={batch}>
        {({ l1, carried }) =>
          mode === 'rollup' || carried ? (
            <p>
              On L1
              {l1 ? (
                <>
                  {' '}
                  in block {count(l1.blockNumber)}, with <Hash value={l1.transactionHash} kind="transaction" />
                </>
              ) : (
                ' once it is submitted'
              )}
              . Ethereum keeps blobs for about 18 days.
            </p>
          ) : (
            <p>Not on L1: with the committee, in IPFS.</p>
          )
        }
      </Show>
      <Show of={availability}>{(data) => <Holders availability={data} />}</Show>
    </>
  );
}

const parseIndex = (text: string): number | undefined => {
  const index = Number(text.trim());
  return /^\d{1,4}$/.test(text.trim()) && index < ELEMENTS ? index : undefined;
};

function Opening({ name }: { name: VersionedHash }) {
  const [text, setText] = useState('0');
  const [index, setIndex] = useState<number>();
  const [problem, setProblem] = useState('');
  const element = useElement(name, index);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const parsed = parseIndex(text);
    setProblem(
      parsed === undefined
        ? `Expected a number from 0 to ${ELEMENTS - 1}: a blob has ${count(ELEMENTS)} elements.`
        : '',
    );
    setIndex(parsed);
  };
  return (
    <>
      <form onSubmit={submit} className="row">
        <label>
          Element{' '}
          <input
            inputMode="numeric"
            size={6}
            value={text}
            onChange={({ target }) => setText(target.value)}
            aria-invalid={problem !== ''}
            aria-describedby="element-problem"
          />
        </label>
        <button type="submit">Open</button>
      </form>
      <p id="element-problem" className="fail" role="alert">
        {problem}
      </p>
      {index !== undefined && element.error && <Failure error={element.error} />}
      {index !== undefined && element.data && (
        <Facts>
          <Fact name="Operation">
            <KindName operation={element.data.operation} />
          </Fact>
          <Fact name="Element">
            <code>{element.data.element}</code>
          </Fact>
          <Fact name="Point z">
            <Hash value={element.data.z} />
          </Fact>
          <Fact name="Value y">
            <Hash value={element.data.y} />
          </Fact>
          <Fact name="KZG opening">
            <Hash value={element.data.proof} />
          </Fact>
        </Facts>
      )}
    </>
  );
}

function Operations({ batch, mode }: { batch: number; mode: 'rollup' | 'validium' }) {
  const [cursor, setCursor] = useState<string>();
  const page = useOperations(batch, cursor);
  return (
    <Show of={page}>
      {({ operations, next }) => (
        <>
          <Table
            label="Operations"
            rows={operations.filter((each) => each.mode === mode)}
            rowKey={({ index }) => index}
            columns={batchColumns}
            empty="None on this page."
          />
          <More next={next} onMore={setCursor} />
        </>
      )}
    </Show>
  );
}
