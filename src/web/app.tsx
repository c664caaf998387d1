import { type FormEvent, lazy, Suspense, useState } from 'react';
import { Link, Route, Switch, useLocation } from 'wouter';
import type { Hex, Slot, VersionedHash } from '#libs/client/api';
import { useDeployment, useLiveness, useStatus } from './api/queries.js';
import { Account } from './pages/account.js';
import { Batch } from './pages/batch.js';
import { Batches } from './pages/batches.js';
import { Blob } from './pages/blob.js';
import { Committee } from './pages/committee.js';
import { Operation } from './pages/operation.js';
import { Operators } from './pages/operators.js';
import { Overview } from './pages/overview.js';
import { Owner } from './pages/owner.js';
import { Risks } from './pages/risks.js';
import { Search as SearchPage } from './pages/search.js';
import { Page } from './ui/parts.js';
import { Theme } from './ui/theme.js';
import { Ago } from './ui/time.js';

const WalletPage = lazy(() => import('./wallet/wallet.js'));

const LINKS = [
  ['/', 'Overview'],
  ['/batches', 'Batches'],
  ['/wallet', 'Wallet'],
  ['/committee', 'Committee'],
  ['/risks', 'Risks'],
  ['/operators', 'Operators'],
] as const;

export function App() {
  const [location] = useLocation();
  return (
    <>
      <a className="skip" href="#content">
        Skip to the content
      </a>
      <header>
        <Link href="/" className="brand">
          OpenVolition
        </Link>
        <nav aria-label="Pages">
          {LINKS.map(([path, name]) => (
            <Link key={path} href={path} aria-current={path === location ? 'page' : undefined}>
              {name}
            </Link>
          ))}
          <a href="/docs">API</a>
        </nav>
        <Search />
        <Live />
        <Theme />
      </header>
      <Notices />
      <main id="content">
        <Switch>
          <Route path="/" component={Overview} />
          <Route path="/batches" component={Batches} />
          <Route path="/batches/:id">{({ id }) => <Batch key={id} id={id} />}</Route>
          <Route path="/blobs/:name">{({ name }) => <Blob key={name} name={name as VersionedHash} />}</Route>
          <Route path="/owners/:address">{({ address }) => <Owner key={address} address={address} />}</Route>
          <Route path="/accounts/:slot">{({ slot }) => <Account key={slot} slot={Number(slot) as Slot} />}</Route>
          <Route path="/operations/:id">{({ id }) => <Operation key={id} id={id as Hex} />}</Route>
          <Route path="/committee" component={Committee} />
          <Route path="/wallet">
            <Suspense fallback={<p className="muted">Loading…</p>}>
              <WalletPage />
            </Suspense>
          </Route>
          <Route path="/risks" component={Risks} />
          <Route path="/operators" component={Operators} />
          <Route path="/search/:text">{({ text }) => <SearchPage text={decoded(text)} />}</Route>
          <Route>
            <Page title="Not found">
              <p>There is no such page. The search above finds batches, accounts, blobs and operations.</p>
            </Page>
          </Route>
        </Switch>
      </main>
    </>
  );
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

function Search() {
  const [text, setText] = useState('');
  const [, navigate] = useLocation();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    navigate(`/search/${encodeURIComponent(text.trim())}`);
    setText('');
  };
  return (
    <search>
      <form onSubmit={submit}>
        <input
          type="search"
          aria-label="Search by batch, address, slot, hash, transaction or CID"
          placeholder="Batch, address, slot, hash, CID"
          value={text}
          onChange={(event) => setText(event.target.value)}
          maxLength={100}
          spellCheck={false}
          autoComplete="off"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}

/** Whether the page is live, in words. */
function Live() {
  const { state, since } = useLiveness();
  return (
    <p className={`live ${state}`} role="status">
      {state === 'live' && 'live'}
      {state === 'connecting' && 'connecting…'}
      {state === 'cut' && (
        <>
          not live: events were cut <Ago at={since} />
        </>
      )}
    </p>
  );
}

/** What a reader must know on every page. */
function Notices() {
  const { data: deployment } = useDeployment();
  const status = useStatus();
  const insecure = deployment?.verifiers.some(({ referenceString }) => referenceString === 'insecure-development');
  return (
    <>
      {status.error && (
        <p className="notice bad" role="alert">
          {status.error.message}{' '}
          {status.dataUpdatedAt > 0 && (
            <>
              This page shows what it said <Ago at={status.dataUpdatedAt} />.
            </>
          )}
        </p>
      )}
      {insecure && (
        <p className="notice warn">
          Development network: its proofs use an insecure reference string, so anyone can forge them. Nothing here has
          value.
        </p>
      )}
    </>
  );
}
