import { useEffect, useMemo, useState } from 'react';
import type { AvailabilityJson, BatchJson, CommitteeJson } from '#libs/client/api';
import {
  type Loaded,
  useAvailability,
  useCommittee,
  useDeployment,
  useRecentBatches,
  useStatus,
} from '../api/queries.js';
import { Chart } from '../ui/chart.js';
import { count, counted, duration, ether, shortened } from '../ui/format.js';
import { Hash } from '../ui/hash.js';
import { Fact, Facts, Page, Section, Show, Table } from '../ui/parts.js';
import { Ago } from '../ui/time.js';
import { Holders } from './batch.js';

/** Members are asked again this often while the page is open. */
const ASK_MS = 15_000;
/** An hour of answers. */
const SAMPLES = 240;

export function Committee() {
  const committee = useCommittee();
  const batches = useRecentBatches();
  const { data: status } = useStatus();
  const { data: deployment } = useDeployment();
  const newest = status?.batches.stored;
  const availability = useAvailability(newest || undefined, ASK_MS);
  const samples = useSamples(availability);
  const retention = Number(deployment?.parameters.retentionSeconds ?? 0);
  return (
    <Page title="Committee">
      <p className="lead">
        The members keep the data of validium accounts and sign for it. A batch with such data needs a quorum of
        signatures{retention > 0 && `, each a promise to keep it for ${duration(retention)} or longer`}.
      </p>
      <Show of={committee}>
        {(data) => (
          <>
            <Section title={`Epoch ${count(data.epoch)}`}>
              <Facts>
                <Fact name="Since">
                  <Ago at={data.activatedAt} />
                </Fact>
                <Fact name="Quorum">
                  {data.quorum} of {counted(data.members.length, 'member')}
                </Fact>
              </Facts>
              <Members committee={data} batches={batches.data?.batches ?? []} />
            </Section>
            {newest ? (
              <Section title={`Who holds batch ${count(newest)} now`}>
                <Show of={availability}>{(answers) => <Holders availability={answers} />}</Show>
                <Answers samples={samples} />
              </Section>
            ) : null}
            <Section title="Next epoch">
              <Proposal of={data.proposal} />
            </Section>
            <Section title="Earlier epochs">
              <Table
                label="Earlier epochs"
                rows={data.earlier}
                rowKey={({ epoch }) => epoch}
                empty="None."
                columns={[
                  { name: 'Epoch', numeric: true, cell: ({ epoch }) => count(epoch) },
                  { name: 'Activated', cell: ({ activatedAt }) => <Ago at={activatedAt} /> },
                  { name: 'Quorum', cell: ({ quorum, members }) => `${quorum} of ${members.length}` },
                  { name: 'Members', cell: ({ members }) => <Addresses of={members} /> },
                ]}
              />
            </Section>
          </>
        )}
      </Show>
    </Page>
  );
}

/** How long each member took to answer; null if it did not. */
interface Sample {
  at: number;
  milliseconds: ReadonlyMap<string, number | null>;
}

function useSamples({ data, dataUpdatedAt }: Loaded<AvailabilityJson>): readonly Sample[] {
  const [samples, setSamples] = useState<readonly Sample[]>([]);
  useEffect(() => {
    if (!data) return;
    const answers = data.members.map(
      ({ address, answered, milliseconds }) => [address, answered ? milliseconds : null] as const,
    );
    setSamples((before) => [...before, { at: dataUpdatedAt, milliseconds: new Map(answers) }].slice(-SAMPLES));
  }, [data, dataUpdatedAt]);
  return samples;
}

const COLOURS = ['--rollup', '--validium', '--link', '--warn', '--good', '--bad', '--muted'] as const;

/** Members' answers since the page was opened. */
function Answers({ samples }: { samples: readonly Sample[] }) {
  const { numbers, lines } = useMemo(() => {
    const members = [...(samples.at(-1)?.milliseconds.keys() ?? [])];
    return {
      numbers: samples.map(({ at }) => at / 1_000),
      lines: members.map((address, i) => {
        const values = samples.map(({ milliseconds }) => milliseconds.get(address) ?? null);
        const answered = values.filter((value) => value !== null).length;
        return {
          label: `${shortened(address)} answered ${answered} of ${values.length} times`,
          color: COLOURS[i % COLOURS.length] ?? '--link',
          values,
        };
      }),
    };
  }, [samples]);
  if (samples.length === 0) return null;
  return <Chart label="Answers since you opened this page." unit="ms" axis="time" numbers={numbers} lines={lines} />;
}

function Members({ committee, batches }: { committee: CommitteeJson; batches: readonly BatchJson[] }) {
  return (
    <Table
      label="Members"
      rows={committee.members}
      rowKey={({ address }) => address}
      columns={[
        { name: 'Member', cell: ({ address }) => <Hash value={address} kind="contract" /> },
        { name: 'Stake', numeric: true, cell: ({ stake }) => ether(stake) },
        { name: 'Endpoint', cell: ({ endpoint }) => <code>{endpoint || '–'}</code> },
        {
          name: 'Certificates',
          cell: ({ index }) => <Strip member={index} epoch={committee.epoch} batches={batches} />,
        },
      ]}
    />
  );
}

/** Whether a member is in the certificates of recent batches: a certificate has as many signatures as it needs. */
function Strip({ member, epoch, batches }: { member: number; epoch: number; batches: readonly BatchJson[] }) {
  const certified = batches.filter(({ certificate }) => certificate?.epoch === epoch).reverse();
  const isIn = ({ certificate }: BatchJson): boolean => certificate?.members.includes(member) ?? false;
  const label = `in ${certified.filter(isIn).length} of the latest ${counted(certified.length, 'certificate')}`;
  return (
    <span className="strip" role="img" aria-label={label} title={label}>
      {certified.map((batch) => (
        <span key={batch.number} className={isIn(batch) ? 'in' : 'out'} />
      ))}
    </span>
  );
}

function Proposal({ of }: { of: CommitteeJson['proposal'] }) {
  if (!of) return <p className="muted">None is proposed.</p>;
  return (
    <Facts>
      <Fact name="Epoch">{count(of.epoch)}</Fact>
      <Fact name="Can be activated">
        <Ago at={of.activatableAt} />
      </Fact>
      <Fact name="Quorum">
        {of.quorum} of {counted(of.members.length, 'member')}
      </Fact>
      <Fact name="Members">
        <Addresses of={of.members} />
      </Fact>
    </Facts>
  );
}

const Addresses = ({ of }: { of: readonly string[] }) => (
  <ul className="inline">
    {of.map((address) => (
      <li key={address}>
        <Hash value={address} kind="contract" />
      </li>
    ))}
  </ul>
);
