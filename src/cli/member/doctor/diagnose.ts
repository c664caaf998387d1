import { formatEther } from 'ethers';
import type { Disk } from '../own-status.js';
import type { Registration } from '../registration.js';
import type { DatabaseFacts, DoctorFacts, Finding, GrpcFacts, IpfsFacts, KeyFacts, Known, L1Facts } from './facts.js';

// A member refuses batches that are a minute ahead of its clock (C4); half of that is left for the sequencer's clock.
const CLOCK_SECONDS = 30;
// Some L1 slots have no block, but so many in a row are no coincidence.
const L1_SILENT_SECONDS = 300;
const GIB = 2 ** 30;
const DISK_BAD_BYTES = GIB;
const DISK_LOW_BYTES = 10 * GIB;
const BLOB_BYTES = 131_072;
/** Ethereum, Sepolia, Holesky, Hoodi. */
const PUBLIC_CHAINS = [1, 11_155_111, 17_000, 560_048];

const ok = (code: string, says: string): Finding => ({ level: 'ok', code, says });
const warn = (code: string, says: string, todo: string): Finding => ({ level: 'warn', code, says, todo });
const bad = (code: string, says: string, todo: string): Finding => ({ level: 'bad', code, says, todo });

/** The findings about a member, each after those that it depends on. */
export function diagnose(facts: DoctorFacts): Finding[] {
  const { key, l1, disk, ipfs, database, registration } = facts;
  return [
    ...about(key, 'KEY', 'name the keystore and its password, or create them with `volition member init`', keyFindings),
    ...about(l1, 'L1', 'start your Ethereum node, or correct VOLITION_L1_RPC_URL', (found) => l1Findings(facts, found)),
    ...clockFindings(facts),
    ...about(disk, 'DISK', 'make the data directory, or correct VOLITION_DATA_DIRECTORY', diskFindings),
    ...(ipfs ? about(ipfs, 'IPFS', 'start Kubo, or correct IPFS_RPC_URL', ipfsFindings) : []),
    ...about(database, 'DATABASE', 'start PostgreSQL, or correct DATABASE_URL', (found) =>
      databaseFindings(facts, found),
    ),
    ...about(registration, 'REGISTRATION', 'it is read from L1: see what is said of that', (found) =>
      standing(facts, found),
    ),
    ...reachability(facts),
  ];
}

/** Whether nothing is bad. */
export const isWell = (findings: readonly Finding[]): boolean => findings.every(({ level }) => level !== 'bad');

function about<T>(fact: Known<T>, what: string, todo: string, findings: (known: T) => Finding[]): Finding[] {
  if ('known' in fact) return findings(fact.known);
  const { code, message } = fact.failed;
  return [bad(`${what}_UNKNOWN`, `${code}: ${message}`, todo)];
}

function keyFindings({ account, wellKnown, readable }: KeyFacts): Finding[] {
  const files = readable.map((path) =>
    warn('KEY_EXPOSED', `others on this machine may read ${path}`, `chmod 600 ${path}`),
  );
  if (!wellKnown) return [ok('KEY', `it opens: ${account}`), ...files];
  const todo =
    'create another with `volition member init`: anybody can use this one to take the stake and to sign as this member';
  return [bad('KEY_WELL_KNOWN', `the key of ${account} is publicly known`, todo), ...files];
}

function l1Findings({ network, expectedChainId }: DoctorFacts, found: L1Facts): Finding[] {
  const { chainId, block, syncing, settlementHasCode } = found;
  const findings: Finding[] = [];
  if (syncing)
    findings.push(bad('L1_SYNCING', `the node is still syncing, at block ${block}`, 'wait until it has caught up'));
  if (expectedChainId !== undefined && chainId !== expectedChainId)
    findings.push(
      bad(
        'L1_CHAIN_MISMATCH',
        `the node is on chain ${chainId}, not ${expectedChainId}`,
        'name a node of the chain that the deployment is on',
      ),
    );
  if (!settlementHasCode)
    findings.push(
      bad(
        'SETTLEMENT_NOT_FOUND',
        `chain ${chainId} has no contract at the settlement's address`,
        'correct VOLITION_SETTLEMENT, or the node',
      ),
    );
  if (network === 'devnet' && PUBLIC_CHAINS.includes(chainId))
    findings.push(
      bad(
        'NETWORK_MISMATCH',
        `chain ${chainId} is public, and VOLITION_NETWORK says devnet`,
        'set VOLITION_NETWORK=public, which refuses development settings',
      ),
    );
  return findings.length > 0 ? findings : [ok('L1', `chain ${chainId}, block ${block}`)];
}

function clockFindings({ l1, gatewayTime, now }: DoctorFacts): Finding[] {
  const todo = 'keep the clock with NTP (chrony, systemd-timesyncd): a member refuses batches that are ahead of it';
  const findings: Finding[] = [];
  if (gatewayTime && 'failed' in gatewayTime)
    findings.push(warn('GATEWAY_UNKNOWN', gatewayTime.failed.message, 'correct --api, if the gateway is to be asked'));
  const gateway = gatewayTime && 'known' in gatewayTime ? gatewayTime.known - now : undefined;
  if (gateway !== undefined && Math.abs(gateway) > CLOCK_SECONDS)
    findings.push(bad('INVALID_CLOCK', `this machine and the gateway are ${Math.abs(gateway)} s apart`, todo));
  if ('failed' in l1) return findings;
  const ahead = l1.known.blockTime - now;
  if (ahead > CLOCK_SECONDS)
    findings.push(bad('CLOCK_BEHIND', `L1's latest block is ${ahead} s ahead of this machine`, todo));
  else if (-ahead > L1_SILENT_SECONDS)
    findings.push(
      warn(
        'L1_OLD',
        `L1's latest block is ${-ahead} s old`,
        'check whether the Ethereum node follows its chain, and whether this clock is ahead',
      ),
    );
  else if (findings.length === 0) findings.push(ok('CLOCK', `${-ahead} s after L1's latest block`));
  return findings;
}

function diskFindings({ free, total }: Disk): Finding[] {
  const says = `${(free / GIB).toFixed(1)} of ${(total / GIB).toFixed(1)} GiB are free: room for ${Math.floor(free / BLOB_BYTES)} blobs`;
  const todo = 'make room: a member that cannot store signs nothing';
  if (free < DISK_BAD_BYTES) return [bad('DISK_FULL', says, todo)];
  return [free < DISK_LOW_BYTES ? warn('DISK_LOW', says, todo) : ok('DISK', says)];
}

function ipfsFindings({ peers, bootstrap }: IpfsFacts): Finding[] {
  const findings: Finding[] = [];
  if (bootstrap > 0)
    findings.push(
      warn(
        'IPFS_NOT_PRIVATE',
        `Kubo would dial ${bootstrap} nodes of the public network`,
        '`ipfs bootstrap rm --all`, and start it with LIBP2P_FORCE_PNET=1 and the swarm key',
      ),
    );
  if (peers === 0)
    findings.push(
      warn(
        'IPFS_ALONE',
        'Kubo has no peers',
        "check that the swarm key is the committee's, and name peers that can be reached",
      ),
    );
  return findings.length > 0 ? findings : [ok('IPFS', `connected to ${peers} peers`)];
}

function databaseFindings(facts: DoctorFacts, { missing, boundTo, hold }: DatabaseFacts): Finding[] {
  const { deployment } = facts;
  if (boundTo !== undefined && deployment !== undefined && boundTo !== deployment)
    return [
      bad(
        'DATABASE_MISMATCH',
        `the database is of ${boundTo}, not of ${deployment}`,
        'give each deployment a database of its own',
      ),
    ];
  if (missing === undefined)
    return [
      warn(
        'DATABASE_EMPTY',
        'the database answers, and no member has run on it',
        'start the member: it creates its tables',
      ),
    ];
  if (missing.length > 0)
    return [
      bad(
        'DATABASE_BEHIND',
        `missing migrations: ${missing.join(', ')}`,
        'start the member of this version: it migrates its database',
      ),
    ];
  return [ok('DATABASE', 'it answers, and is up to date'), ...holdFindings(facts, hold)];
}

function holdFindings({ l1, now }: DoctorFacts, hold: DatabaseFacts['hold']): Finding[] {
  const time = 'known' in l1 ? l1.known.blockTime : now;
  if (hold === undefined || time > hold.until) return [];
  const until = new Date(hold.until * 1_000).toISOString();
  return [
    warn(
      'SIGNING_HELD',
      `it may have forgotten what it signed (${hold.reason}); signing is suspended until ${until}`,
      'keep it running and wait: it resumes by itself; never run two members with one key, and keep its signing watermark out of backups',
    ),
  ];
}

function standing({ uri, l1, now }: DoctorFacts, found: Registration): Finding[] {
  const { account, stake, currentEpoch, lastEpoch } = found;
  if (stake === 0n)
    return [bad('NOT_JOINED', `${account} has not joined the committee`, '`volition member join` with the stake')];
  const joined = ok('REGISTRATION', `${formatEther(stake)} ETH are staked, at ${found.uri}`);
  const findings = [uri !== undefined && found.uri !== uri ? uriDiffers(uri, found.uri) : joined];
  if (found.leaving)
    findings.push(
      warn(
        'LEAVING',
        `it asked to leave; its last epoch is ${lastEpoch}`,
        'keep it running while it is in an epoch, then `volition member withdraw-stake`',
      ),
    );
  if (found.inCurrentEpoch) return [...findings, ok('EPOCH', `in the current epoch, ${currentEpoch}`)];
  const time = 'known' in l1 ? l1.known.blockTime : now;
  return [...findings, notInEpoch(found, time)];
}

const uriDiffers = (configured: string, onL1: string): Finding =>
  bad(
    'URI_MISMATCH',
    `L1 says ${onL1}, the configuration ${configured}`,
    '`volition member set-uri`, or correct MEMBER_URI',
  );

function notInEpoch({ currentEpoch, proposedFrom }: Registration, time: number): Finding {
  if (proposedFrom === undefined)
    return warn(
      'NOT_IN_EPOCH',
      `not in epoch ${currentEpoch}, and not proposed`,
      "ask the deployment's governor to propose an epoch with it",
    );
  const says = `proposed for epoch ${currentEpoch + 1}`;
  if (proposedFrom <= time)
    return warn(
      'EPOCH_WAITS',
      `${says}, which anyone may activate now`,
      'call activateEpoch() of the committee contract',
    );
  return ok('EPOCH_PROPOSED', `${says}, from ${new Date(proposedFrom * 1_000).toISOString()} on`);
}

function reachability({ reached, grpc, http, key }: DoctorFacts): Finding[] {
  const findings = about(http, 'HTTP', 'start the member, or name its HTTP with --http', ({ ready, says }) => [
    ready
      ? ok('READY', 'the member is ready')
      : bad('NOT_READY', `the member is not ready: ${says}`, 'read its log, which names the failing check'),
  ]);
  if (reached === undefined || grpc === undefined)
    return [
      ...findings,
      warn('URI_UNKNOWN', 'whether others reach it was not tried', 'name where it serves with --uri or MEMBER_URI'),
    ];
  const todo = `open ${reached} to the sequencer; if this machine cannot reach itself by its public name, try from another`;
  return [...findings, ...about(grpc, 'GRPC', todo, (found) => [grpcFinding(reached, found, key)])];
}

function grpcFinding(reached: string, found: GrpcFacts, key: DoctorFacts['key']): Finding {
  if ('unbound' in found)
    return bad(
      'INVALID_TRANSPORT',
      `${reached} does not answer with a member's certificate: ${found.unbound}`,
      'pass TLS through to the member: a proxy must not terminate it; and compare both clocks',
    );
  if ('known' in key && key.known.account !== found.bound)
    return bad(
      'URI_OF_ANOTHER_MEMBER',
      `${reached} is answered by ${found.bound}`,
      'correct MEMBER_URI, or what is forwarded there',
    );
  return ok('GRPC', `${reached} answers as this member`);
}
