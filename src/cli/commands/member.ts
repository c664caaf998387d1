import { type Command, InvalidArgumentError } from 'commander';
import { formatEther, parseEther } from 'ethers/utils';
import { address, CodedError } from '#libs/protocol';
import type { Define, MemberSession, RunMember } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { holdSigning } from '../member/hold.js';
import { type InitChoices, initMember } from '../member/init.js';
import { type OwnDeployment, openMemberWallet, withDeployment } from '../member/own-l1.js';
import { type OwnStatus, ownAccount, ownStatus } from '../member/own-status.js';
import { join, leave, memberUri, setUri, withdrawStake } from '../member/registration.js';
import type { MemberSettings } from '../member/settings.js';
import { fields, showInstant, showTime, table } from '../output.js';

export const HOME_HELP = "the member's home, created by `member init`";
export const HTTP_HELP = "URL of the member's HTTP API (http://127.0.0.1:7381)";

/** `volition member …`: run a committee member. */
export const define: Define = (member, { runMember }) => {
  initCommand(member, runMember);
  joinCommand(member, runMember);
  leavingCommands(member, runMember);
  statusCommand(member, runMember);
  holdCommand(member, runMember);
};

interface InitOptions {
  home: string;
  network: 'devnet' | 'public';
  confirmations?: number;
  uri?: string;
  swarmKey?: string;
  newSwarm?: boolean;
  peers?: string;
  gateway?: string;
  serviceRpc?: string;
  ipfsRpc: string;
  postgres: string;
  rewrite?: boolean;
}

function initCommand(member: Command, run: RunMember): void {
  member
    .command('init')
    .description('create keys and configuration; if repeated, creates only missing files and never changes a key')
    .requiredOption('--home <dir>', 'the home to create')
    .option('--network <kind>', 'public, or devnet', networkArgument, 'public')
    .option('--confirmations <n>', 'confirmations to wait for; default: 1 on a devnet, 6 elsewhere', countArgument)
    .option('--uri <host:port>', 'its public gRPC endpoint')
    .option('--swarm-key <file>', "the key of the committee's IPFS swarm, from the operator")
    .option('--new-swarm', 'create the key of a new swarm instead')
    .option('--peers <multiaddrs>', 'nodes of the swarm, from the operator, separated by commas')
    .option('--gateway <url>', 'a gateway as an additional source for catching up')
    .option('--service-rpc <url>', "the Ethereum node's URL inside containers; default: --rpc")
    .option('--ipfs-rpc <url>', "Kubo's RPC API, outside containers", 'http://127.0.0.1:5001')
    .option('--postgres <host:port>', "the member's PostgreSQL", 'postgres:5432')
    .option('--rewrite', 'replace an environment file that differs; never a key')
    .action((options: InitOptions, command: Command) =>
      run(command, { fresh: true }, async (session) => {
        const settings = await session.settings();
        const choices = choicesOf(options, settings);
        const made = await withDeployment(settings, undefined, ({ deployment }) => initMember(deployment, choices));
        const differs = made.files.some(({ state }) => state === 'differs');
        session.show(made, () =>
          [
            fields([['account', made.account]]),
            table(made.files.map(({ path, what, state }) => ({ file: path, what, '': state }))),
            ...(differs ? ['Files that differ were kept; --rewrite replaces them.'] : []),
            nextSteps(options, choices),
          ].join('\n\n'),
        );
      }),
    );
}

function choicesOf(options: InitOptions, { rpcUrl }: MemberSettings): InitChoices {
  const { network, swarmKey, newSwarm, home, postgres, rewrite = false } = options;
  if (rpcUrl === undefined) throw new CodedError('RPC_NEEDED', {}, 'this needs an Ethereum node');
  if (swarmKey !== undefined && newSwarm)
    throw new CodedError('USAGE', {}, '--swarm-key FILE or --new-swarm, not both');
  const uri = options.uri === undefined ? undefined : memberUri(options.uri, network === 'public');
  return {
    ...{ home, network, postgres, rewrite, uri, rpcUrl },
    serviceRpcUrl: options.serviceRpc ?? rpcUrl,
    gatewayUrl: options.gateway,
    confirmations: options.confirmations ?? (network === 'public' ? 6 : 1),
    swarm: newSwarm ? 'new' : swarmKey === undefined ? undefined : { file: swarmKey },
    peers: (options.peers ?? '').split(',').filter((peer) => peer !== ''),
    ipfsRpcUrl: options.ipfsRpc,
  };
}

/** The containers' user, which must be able to read the secrets. */
const CONTAINER_USER = 1000;

function nextSteps({ home }: InitOptions, { uri, peers }: InitChoices): string {
  const steps = [
    ...(process.getuid?.() === CONTAINER_USER
      ? []
      : [`as root, chown -R ${CONTAINER_USER}:${CONTAINER_USER} ${home}/secrets: containers run as that user`]),
    ...(peers.length === 0 ? ["add the swarm's nodes to IPFS_PEERS in the environment file"] : []),
    'send the account ether for stake and gas, and keep a copy of the secrets elsewhere',
    `docker-compose --env-file ${home}/member.env -f compose.member.yml up -d`,
    `volition member join --home ${home} --uri ${uri ?? 'HOST:PORT'}`,
    `volition doctor --home ${home}, or in the member's container`,
  ];
  return `Next:\n${steps.map((step, i) => `  ${i + 1}. ${step}`).join('\n')}`;
}

function joinCommand(member: Command, run: RunMember): void {
  member
    .command('join')
    .description('stake and register the endpoint; the member signs from the first epoch that includes it')
    .option('--home <dir>', HOME_HELP)
    .option('--uri <host:port>', 'its public gRPC endpoint; default: as given to `init`')
    .option('--stake <eth>', "default: the deployment's minimum")
    .action((options: { uri?: string; stake?: string }, command: Command) =>
      run(command, {}, (session) =>
        asMember(session, async (own, settings) => {
          const uri = memberUri(wantedUri(options, settings), settings.network === 'public');
          const stake = options.stake === undefined ? own.deployment.parameters.minStake : etherArgument(options.stake);
          const account = address(own.wallet.address);
          const transactionHash = await join(own, account, uri, stake);
          session.show({ account, stake, uri, transactionHash }, () =>
            fields([
              ...[['member', account] as const, ['stake', showEther(stake)] as const, ['uri', uri] as const],
              ['transaction', transactionHash],
              ['next', "ask the deployment's governor to propose an epoch that includes it"],
            ]),
          );
        }),
      ),
    );
}

function leavingCommands(member: Command, run: RunMember): void {
  const described = member.command('set-uri').description('change the registered endpoint').argument('<host:port>');
  described.option('--home <dir>', HOME_HELP).action((text: string, _options, command: Command) =>
    run(command, {}, (session) =>
      asMember(session, async (own, { network }) => {
        const uri = memberUri(text, network === 'public');
        const transactionHash = (await setUri(own, address(own.wallet.address), uri)) ?? null;
        session.show({ uri, transactionHash }, () =>
          fields([
            ['uri', uri],
            ['transaction', transactionHash ?? 'none: already registered'],
          ]),
        );
      }),
    ),
  );
  member
    .command('leave')
    .description('resign from future epochs; keep the member running during its last epoch and while it must keep data')
    .option('--home <dir>', HOME_HELP)
    .action((_options, command: Command) =>
      run(command, {}, (session) =>
        asMember(session, async (own) => {
          const account = address(own.wallet.address);
          const transactionHash = await leave(own, account);
          session.show({ account, transactionHash }, () =>
            fields([
              ['leaving', account],
              ['transaction', transactionHash],
            ]),
          );
        }),
      ),
    );
  member
    .command('withdraw-stake')
    .description('withdraw the stake once the member has left and is no longer liable (C5)')
    .option('--home <dir>', HOME_HELP)
    .action((_options, command: Command) =>
      run(command, {}, (session) =>
        asMember(session, async (own) => {
          const { hash, stake } = await withdrawStake(own, address(own.wallet.address));
          session.show({ stake, transactionHash: hash }, () =>
            fields([
              ['stake', showEther(stake)],
              ['transaction', hash],
            ]),
          );
        }),
      ),
    );
}

function statusCommand(member: Command, run: RunMember): void {
  member
    .command('status')
    .description("show the member's status, on L1 and as reported by its service")
    .option('--home <dir>', HOME_HELP)
    .option('--http <url>', HTTP_HELP)
    .action((options: { http?: string }, command: Command) =>
      run(command, {}, async (session) => {
        const settings = await session.settings();
        const account = await ownAccount(settings);
        const http = options.http ?? `http://127.0.0.1:${settings.httpPort}`;
        const status = await withDeployment(settings, undefined, (own) =>
          ownStatus(own, account, http, settings.dataDirectory),
        );
        session.show({ ...status, service: status.service ?? null }, () => describe(status, http));
        if (!status.service) session.exit(EXIT.later);
      }),
    );
}

function holdCommand(member: Command, run: RunMember): void {
  member
    .command('hold')
    .description('suspend signing until L1 can accept nothing that this member may have signed and forgotten')
    .option('--home <dir>', HOME_HELP)
    .action((_options, command: Command) =>
      run(command, {}, async (session) => {
        const settings = await session.settings();
        const hold = await withDeployment(settings, undefined, (own) => holdSigning(settings, own));
        session.show(hold, () => fields([['signing suspended until', `${showTime(hold.until)}, by L1's clock`]]));
      }),
    );
}

function describe({ registration, service, l1, disk }: OwnStatus, http: string): string {
  const { account, stake, uri, leaving, currentEpoch, lastEpoch, inCurrentEpoch, proposedFrom } = registration;
  const signed = service?.lastSigned;
  const mib = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)} MiB`;
  return fields([
    ['member', account],
    ['registered', stake > 0n ? `${leaving ? 'leaving' : 'yes'}, at ${uri}` : 'no'],
    ['stake', showEther(stake)],
    [
      'epoch',
      inCurrentEpoch
        ? `a member of the current one, ${currentEpoch}`
        : `not a member of the current one, ${currentEpoch}`,
    ],
    ['last epoch', lastEpoch === 0 ? 'none yet' : lastEpoch],
    ['proposed', proposedFrom && `for the next one, from ${showTime(proposedFrom)}`],
    ['service', service ? `answers, version ${service.version}` : `does not answer at ${http}`],
    ['key mismatch', service && service.signer !== account ? `the service signs as ${service.signer}` : undefined],
    [
      'last signed',
      service && (signed ? `batch ${signed.number}, epoch ${signed.epoch}, ${showInstant(signed.at)}` : 'nothing'),
    ],
    ['signing held', service?.signingHeldUntil && held(service.signingHeldUntil, service.signingHeldFor)],
    ['tip', service && `batch ${service.tip.number}; L1 has ${l1.latestBatch}, final ${l1.latestFinal}`],
    ['behind', service && behind(l1.latestBatch - service.tip.number)],
    ['catching up', service?.catchingUp ? catchingUp(service.catchingUp, service.catchUpFailure) : undefined],
    ['L1 block', service ? `${service.l1Block} of ${l1.block}` : l1.block],
    ['blobs held', service && `${service.blobsHeld}, ${mib(service.blobsHeld * 131_072)}`],
    ['disk', disk && `${mib(disk.free)} of ${mib(disk.total)} free`],
  ]);
}

const held = (until: number, reason: string | null): string => `until ${showTime(until)}: ${reason}`;
const catchingUp = ({ to }: { to: number }, failure: string | null | undefined): string =>
  failure ? `to batch ${to}; the last attempt: ${failure}` : `to batch ${to}`;
const behind = (batches: number): string | undefined => (batches > 0 ? `${batches} batches` : undefined);

/** Runs `work` with the member's wallet on L1. */
async function asMember(
  session: MemberSession,
  work: (
    own: OwnDeployment & { wallet: NonNullable<OwnDeployment['wallet']> },
    settings: MemberSettings,
  ) => Promise<void>,
): Promise<void> {
  const settings = await session.settings();
  const wallet = await openMemberWallet(settings);
  await withDeployment(settings, wallet, (own) => work({ ...own, wallet }, settings));
}

function wantedUri({ uri }: { uri?: string }, settings: MemberSettings): string {
  const wanted = uri ?? settings.uri;
  if (wanted === undefined) throw new CodedError('USAGE', {}, 'set its public endpoint with --uri HOST:PORT');
  return wanted;
}

const showEther = (wei: bigint): string => `${formatEther(wei).replace(/\.0$/, '')} ETH`;

function etherArgument(text: string): bigint {
  if (/^\d{1,12}(\.\d{1,18})?$/.test(text)) return parseEther(text);
  throw new CodedError('INVALID_AMOUNT', { actual: text.slice(0, 80) }, 'stake: expected an amount of ETH');
}

function networkArgument(text: string): 'devnet' | 'public' {
  if (text === 'devnet' || text === 'public') return text;
  throw new InvalidArgumentError('expected devnet or public');
}

function countArgument(text: string): number {
  if (/^\d{1,3}$/.test(text) && Number(text) <= 128) return Number(text);
  throw new InvalidArgumentError('expected 0 to 128');
}
