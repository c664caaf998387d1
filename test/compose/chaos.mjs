// Kills, partitions and restarts containers of docker-compose.yml while alice keeps paying bob. Then checks that
// nothing acknowledged is lost and that no member signed two headers of the same number. Prints a line per check.
//
//   node test/compose/chaos.mjs PROJECT VISITORS [FIGURES]    after README's tour; writes figures as JSON
//
// Exits with 3 if something was lost or signed twice, which a slow machine cannot explain, and with 1 if something took
// too long.
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { hexlify, recoverAddress, Signature, Wallet } from 'ethers';
import { VolitionClient } from '../../dist/libs/client/src/index.js';
import { attestationDigest } from '../../dist/libs/protocol/src/index.js';

const [project, visitors, figuresFile] = process.argv.slice(2);
const port = (name, usual) => process.env[`OPENVOLITION_${name}_PORT`] || usual;
const API = `http://127.0.0.1:${port('API', 8080)}`;
const RPC = `http://127.0.0.1:${port('RPC', 8545)}`;
const MEMBERS = [0, 1, 2, 3];
const memberUrl = (i) => `http://127.0.0.1:${port(`MEMBER_${i}`, 7381 + i)}`;
const AMOUNT = 1_000n;

const run = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
const compose = (...args) => run('docker-compose', '-p', project, ...args);
const container = (service) => compose('ps', '-q', service).trim();
/** Kills the process like a crash, without the engine, so that its restart policy applies. */
const crash = (service) =>
  process.kill(Number(run('docker', 'inspect', '-f', '{{.State.Pid}}', container(service))), 'SIGKILL');
const restarts = (service) => Number(run('docker', 'inspect', '-f', '{{.RestartCount}}', container(service)));
const json = async (url) => (await fetch(url, { signal: AbortSignal.timeout(5_000) })).json();
const batches = async () => (await json(`${API}/v1/status`)).batches;
const certified = async () => (await batches()).certified;
const tip = async (i) => (await json(`${memberUrl(i)}/v1/status`)).tip.number;
const ready = async (url) => (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(5_000) })).ok;

const failures = [];
const violations = [];
const figures = {};
function check(holds, what) {
  console.log(`${holds ? 'holds' : 'FAILS'}: ${what}`);
  if (!holds) failures.push(what);
}

/** A check that must hold on any machine, however slow. */
function always(holds, what) {
  check(holds, what);
  if (!holds) violations.push(what);
}

/** Waits for a condition that may throw. @returns the seconds it took; undefined if the deadline passed */
async function until(condition, seconds) {
  const start = performance.now();
  while (performance.now() - start < seconds * 1_000) {
    if (
      await Promise.resolve()
        .then(condition)
        .catch(() => false)
    )
      return (performance.now() - start) / 1_000;
    await delay(200);
  }
  return undefined;
}

async function within(condition, seconds, what, figure) {
  const took = await until(condition, seconds);
  check(took !== undefined, `${what} within ${seconds} s${took === undefined ? '' : ` (${took.toFixed(1)} s)`}`);
  if (figure) figures[figure] = took ?? null;
  if (took === undefined) await explain();
}

/** Prints where the pipeline and each member are, and what the sequencer logged last. */
async function explain() {
  const told = async (url) => json(url).then(JSON.stringify, ({ message }) => message);
  console.log(`batches  ${await told(`${API}/v1/status`)}`);
  for (const i of MEMBERS) console.log(`member-${i} ${await told(`${memberUrl(i)}/v1/status`)}`);
  console.log(run('docker', 'logs', '--tail', '30', container('sequencer')));
}

const moreCertified = async (count) => {
  const before = await certified();
  return async () => (await certified()) >= before + count;
};

/** Alice pays bob, one bundle after another, and records acknowledged bundles. */
class Load {
  acknowledged = [];
  unknown = 0;
  stopping = false;

  constructor(wallet, to) {
    this.wallet = wallet;
    this.to = to;
  }

  start() {
    this.done = this.loop();
  }

  async loop() {
    for (let memo = 1n; !this.stopping; memo++) {
      try {
        const { id } = await this.wallet.transfer({ to: this.to, amount: AMOUNT, memo });
        this.acknowledged.push(id);
      } catch (error) {
        // Refused or not answered: the outcome is unknown.
        this.unknown++;
        this.lastError = error;
        await delay(200);
      }
    }
  }

  async stop() {
    this.stopping = true;
    await this.done;
  }
}

const password = readFileSync(`${visitors}/keys/alice.password`, 'utf8');
const signer = await Wallet.fromEncryptedJson(readFileSync(`${visitors}/keys/alice.json`, 'utf8'), password);
const bob = `0x${JSON.parse(readFileSync(`${visitors}/keys/bob.json`, 'utf8')).address}`;
const client = await VolitionClient.connect({ api: API, rpcUrl: RPC, signer });
const wallet = await client.wallet();
await wallet.setPreference(1);
await wallet.deposit({ amount: 10n ** 18n, mode: 1 });
await until(
  async () =>
    (await client.accounts.ofOwner(wallet.address)).accounts.some(({ account }) => account.balance > 10n ** 17n),
  60,
);
// Both in the validium lane: a batch without a validium blob needs no certificate (B4).
const account = (await client.accounts.ofOwner(bob)).accounts.find(({ slot }) => slot >>> 24 === 1);
const balance = async () =>
  (await client.accounts.ofOwner(bob)).accounts.find(({ slot }) => slot === account.slot).account.balance;
const balanceBefore = await balance();

const load = new Load(wallet, account.slot);
const progressing = async (seconds, what, figure) => {
  const before = load.acknowledged.length;
  await within(() => load.acknowledged.length > before, seconds, what, figure);
};

/** Records the highest observed memory of a member. */
function weighMembers() {
  const names = MEMBERS.map((i) => container(`member-${i}`)).filter((id) => id !== '');
  const used =
    run('docker', 'stats', '--no-stream', '--format', '{{.MemUsage}}', ...names).match(/[\d.]+(?=MiB \/)/g) ?? [];
  figures.memberLoadedMiB = Math.max(figures.memberLoadedMiB ?? 0, ...used.map(Number));
}

async function memberCrashes() {
  crash('member-2');
  await within(await moreCertified(2), 120, 'three members certify while the fourth is down or comes back');
  await within(() => ready(memberUrl(2)), 120, 'a killed member restarts by itself');
  const newest = await certified();
  await within(async () => (await tip(2)) >= newest, 60, 'it catches up', 'memberCatchesUpSeconds');
}

async function sequencerCrashes() {
  const before = load.acknowledged.length;
  await until(() => load.acknowledged.length > before + 3, 30);
  const starts = restarts('sequencer');
  const killed = performance.now();
  crash('sequencer');
  await within(() => restarts('sequencer') > starts, 60, 'a killed sequencer is started again');
  // From here on only the new process can acknowledge. Until then the SDK retries.
  await progressing(120, 'the sequencer, killed during a batch, acknowledges again');
  figures.sequencerBackSeconds = (performance.now() - killed) / 1_000;
  await within(await moreCertified(2), 120, 'its batches are certified');
}

async function quorumIsLost() {
  const two = ['member-0', 'member-1'];
  run('docker', 'kill', ...two.map(container));
  await delay(3_000);
  const stuck = await certified();
  // One more may have the signatures of both. Under this load a batch is sealed only at its maximal age.
  await within(async () => (await batches()).stored > stuck + 1, 120, 'batches are stored without a quorum');
  await delay(3_000);
  always((await certified()) <= stuck + 1, 'two of four members certify nothing');
  run('docker', 'start', container('member-0'));
  await until(() => ready(memberUrl(0)), 120);
  const next = await moreCertified(1);
  await within(next, 30, 'certificates resume when the third is back', 'certificatesResumeSeconds');
  run('docker', 'start', container('member-1'));
  await within(() => ready(memberUrl(1)), 120, 'the fourth is back');
}

async function memberIsPartitioned() {
  const networks = [
    ['committee', 'member-3'],
    ['swarm', 'kubo-3'],
  ];
  const disconnect = (network, service) =>
    run('docker', 'network', 'disconnect', `${project}_${network}`, container(service));
  const connect = (network, service, ...options) =>
    run('docker', 'network', 'connect', ...options, `${project}_${network}`, container(service));
  for (const [network, service] of networks) disconnect(network, service);
  // The sequencer is on the same networks. The member loses only the name by which others reach it.
  for (const network of ['l1', 'database']) {
    disconnect(network, 'member-3');
    connect(network, 'member-3');
  }
  await within(() => tip(3), 60, 'the isolated member still answers its owner');
  const away = await tip(3);
  await within(await moreCertified(2), 120, 'three members certify without the isolated one');
  always((await tip(3)) <= away + 1, 'the isolated member signs nothing new');
  const newest = await certified();
  for (const [network, service] of networks) connect(network, service, '--alias', service);
  await within(async () => (await tip(3)) >= newest, 90, 'it catches up once reconnected', 'partitionHealsSeconds');
}

const QUERY = `
  const pg = require('pg');
  const client = new pg.Client(require('fs').readFileSync('/secrets/database-url', 'utf8'));
  client.connect().then(() => client.query(process.argv[1])).then(({ rows }) => { console.log(JSON.stringify(rows)); return client.end(); });
`;
const query = (service, sql) => JSON.parse(compose('exec', '-T', service, 'node', '-e', QUERY, sql));

async function nothingIsLost() {
  await load.stop();
  console.log(`${load.acknowledged.length} bundles acknowledged, ${load.unknown} attempts refused or unanswered`);
  figures.acknowledged = load.acknowledged.length;
  const last = load.acknowledged.at(-1);
  await client.receipts.wait(last, 'submitted', { timeoutMs: 120_000 });
  const states = [];
  for (let i = 0; i < load.acknowledged.length; i += 8) {
    const some = load.acknowledged.slice(i, i + 8).map(async (id) => (await client.receipts.get(id)).state);
    states.push(...(await Promise.all(some)));
  }
  always(
    states.every((state) => ['submitted', 'proved', 'final'].includes(state)),
    'every acknowledged bundle is on L1',
  );
  const paid = ((await balance()) - balanceBefore) / AMOUNT;
  const [least, most] = [load.acknowledged.length, load.acknowledged.length + load.unknown];
  always(paid >= least && paid <= most, `bob was paid ${paid} times, between ${least} and ${most}`);
}

async function nothingIsSignedTwice() {
  for (const i of MEMBERS) {
    const twice = query(
      `member-${i}`,
      `SELECT number FROM held_batches JOIN attestations USING (header_hash) WHERE signature IS NOT NULL
       GROUP BY number HAVING count(DISTINCT header_hash) > 1`,
    );
    always(twice.length === 0, `member ${i} signed at most one header per number`);
  }
  const [operators] = query(
    'settler',
    `SELECT (SELECT count(*)::int FROM batches WHERE state <> 'submitted'
       AND number < (SELECT max(number) FROM batches WHERE state = 'submitted')) gaps`,
  );
  // Containers' addresses change at restarts, so another member may honestly answer a request.
  const bad = query(
    'settler',
    "SELECT encode(header_hash, 'hex') hash, epoch, retain_until, encode(signer, 'hex') asked, encode(signature, 'hex') signature FROM invalid_signatures",
  );
  const { members } = await json(`${API}/v1/committee`);
  const strangers = bad.filter(({ hash, epoch, retain_until, signature }) => {
    const terms = { headerHash: `0x${hash}`, epoch: Number(epoch), retainUntil: Number(retain_until) };
    const signer = recoverAddress(
      hexlify(attestationDigest(client.deployment, terms)),
      Signature.from(`0x${signature}`),
    );
    return !members.some(({ address }) => address.toLowerCase() === signer.toLowerCase());
  });
  always(
    strangers.length === 0,
    `every signature is by a member; ${bad.length} came from another member than requested`,
  );
  always(operators.gaps === 0, 'L1 has every batch before its newest');
}

load.start();
try {
  await progressing(30, 'payments are acknowledged');
  for (const episode of [memberCrashes, sequencerCrashes, quorumIsLost, memberIsPartitioned]) {
    console.log(`-- ${episode.name}`);
    await episode();
    weighMembers();
  }
  console.log('-- afterwards');
  await nothingIsLost();
  await nothingIsSignedTwice();
} catch (error) {
  check(false, `${error.message}${load.lastError ? `; the last refusal: ${load.lastError.message}` : ''}`);
  console.error(error);
} finally {
  load.stopping = true;
  client.close();
}
if (figuresFile) writeFileSync(figuresFile, JSON.stringify(figures));
console.log(`${failures.length} of the checks under failures failed`);
process.exit(violations.length > 0 ? 3 : failures.length > 0 ? 1 : 0);
