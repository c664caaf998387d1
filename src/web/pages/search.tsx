import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { api, isTemporary } from '../api/queries.js';
import { count } from '../ui/format.js';
import { Failure, Page } from '../ui/parts.js';
import { EXPECTED, type Meaning, meaningOf } from './find.js';

interface Hit {
  path: string;
  text: string;
}

export function Search({ text }: { text: string }) {
  const meaning = meaningOf(text);
  return (
    <Page title="Search">
      {typeof meaning === 'string' ? (
        <p className="failure" role="alert">
          {meaning}
        </p>
      ) : (
        <Results text={text} meaning={meaning} />
      )}
    </Page>
  );
}

function Results({ text, meaning }: { text: string; meaning: Meaning }) {
  const [, navigate] = useLocation();
  const { data: hits, error } = useQuery({ queryKey: ['search', text], queryFn: () => find(meaning) });
  const [only, another] = hits ?? [];
  useEffect(() => {
    if (only && !another) navigate(only.path, { replace: true });
  }, [only, another, navigate]);
  if (error) return <Failure error={error} />;
  if (!hits) return <p className="muted">Searching…</p>;
  if (hits.length === 0)
    return (
      <>
        <p>
          Nothing here is named <code>{text}</code>.
        </p>
        <p className="muted">The search finds {EXPECTED}.</p>
      </>
    );
  return (
    <ul>
      {hits.map(({ path, text: name }) => (
        <li key={path}>
          <Link href={path}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}

/** What exists of all that a text may name. @throws what kept the gateway from answering */
async function find(meaning: Meaning): Promise<Hit[]> {
  const found = await Promise.allSettled(candidates(meaning));
  for (const each of found) if (each.status === 'rejected' && isTemporary(each.reason)) throw each.reason;
  return found.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
}

function candidates(meaning: Meaning): Promise<Hit[]>[] {
  switch (meaning.kind) {
    case 'owner':
      return [Promise.resolve([{ path: `/owners/${meaning.address}`, text: 'Owner' }])];
    case 'number':
      return [batch(meaning.number), ...(meaning.isSlot ? [account(meaning.number)] : [])];
    case 'hash':
      return [
        batch(meaning.hash),
        api.receipt(meaning.hash).then(({ id }) => [{ path: `/operations/${id}`, text: 'Operations' }]),
        ...(meaning.isVersionedHash
          ? [
              api
                .metadata(meaning.hash as never)
                .then(({ versionedHash }) => [{ path: `/blobs/${versionedHash}`, text: 'Blob' }]),
            ]
          : []),
        named({ transaction: meaning.hash }),
      ];
    case 'cid':
      return [named({ cid: meaning.cid })];
  }
}

const batch = async (id: number | string): Promise<Hit[]> => {
  const { number } = await api.batch(id);
  return [{ path: `/batches/${number}`, text: `Batch ${count(number)}` }];
};

const account = async (slot: number): Promise<Hit[]> => {
  const { account: found } = await api.account(slot as never);
  return found ? [{ path: `/accounts/${slot}`, text: `Account at slot ${count(slot)}` }] : [];
};

const named = async (query: { transaction?: string; cid?: string }): Promise<Hit[]> => {
  const { batches, blobs } = await api.references(query);
  return [
    ...batches.map((number) => ({ path: `/batches/${number}`, text: `Batch ${count(number)}` })),
    ...blobs.map((name) => ({ path: `/blobs/${name}`, text: `Blob ${name}` })),
  ];
};
