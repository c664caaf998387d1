import { type Command, InvalidArgumentError } from 'commander';
import { type JsonRpcProvider, Wallet } from 'ethers';
import {
  type Creation,
  connectProvider,
  DEFAULT_FEE_POLICY,
  type DeploymentPlan,
  type DeploymentRecord,
  deploymentToJson,
  hashPlan,
  initialFees,
  isWellKnownKey,
  type MinedTransaction,
  planDeployment,
  readFeeMarket,
  requireChainRules,
  requireContinuable,
  runDeployment,
  simulateDeployment,
  stepsOf,
  withL1Errors,
} from '#libs/l1';
import { address, CodedError, type Hex } from '#libs/protocol';
import type { Define, MemberSession } from '../command.js';
import { type DeployArguments, deployOptions } from '../deploying/choices.js';
import { DeploymentFolder } from '../deploying/deployment-folder.js';
import { fields, showEther, type TableRow, table } from '../output.js';

/** `volition deploy` */
export const define: Define = (deploy, { runMember }) => {
  deploy
    .requiredOption('--chain-id <n>', 'the chain that is meant; refused if the node is on another', countArgument)
    .requiredOption('--sequencer <address>', 'the account that submits batches (B5)')
    .option('--governor <address>', 'the account that proposes epochs, preferably a multisig; on a devnet the deployer')
    .option(
      '--verifier <where...>',
      "of proofs, for the public reference string, in P6's order: addresses, or files with creation code",
      [],
    )
    .option('--insecure-development-verifiers', 'for devnets: verifiers for which anyone can forge proofs')
    .option('--parameters <file>', 'JSON with the parameters that differ from the defaults (docs/reference/limits.md)')
    .option('--parameter <assignments...>', 'the same, as NAME=VALUE; wins over the file', [])
    .option('--token <addresses...>', 'ERC-20 tokens to list from the start', [])
    .option('--no-bond', "do not post the sequencer's bond; nothing can be submitted until `volition bond post`")
    .option('--network <kind>', 'public, or devnet', networkArgument, 'public')
    .option('--confirmations <n>', 'blocks above one before it counts; 6, or 0 on a devnet', countArgument)
    .option('--out <dir>', 'for the record of what was sent, and the result', 'deployment')
    .option('--dry-run', 'check everything and say what it costs; sends nothing')
    .option('--yes', 'do not ask')
    .action((options: DeployArguments, command: Command) =>
      runMember(command, { fresh: true }, async (session) => {
        const { rpcUrl } = await session.settings();
        if (rpcUrl === undefined) throw new CodedError('RPC_NEEDED', {}, 'this needs an Ethereum node');
        const provider = connectProvider(rpcUrl);
        try {
          await deployTo(provider, session, options);
        } finally {
          provider.destroy();
        }
      }),
    );
};

async function deployTo(provider: JsonRpcProvider, session: MemberSession, options: DeployArguments): Promise<void> {
  await requireChain(provider, options.chainId);
  const wallet = await openDeployer(session, options);
  const deployer = address(wallet.address);
  const folder = new DeploymentFolder(options.out);
  const known = await folder.record();
  const next = await withL1Errors(() => provider.getTransactionCount(deployer));
  const firstNonce = known?.firstNonce ?? next;
  const plan = await planDeployment(deployer, firstNonce, await deployOptions(options));
  await requireVerifiers(provider, plan, options);
  await requireChainRules(provider);
  const record = known ?? {
    chainId: options.chainId,
    deployer,
    firstNonce,
    planHash: hashPlan(plan),
    transactions: [],
  };
  requireSameChain(record, options);
  requireContinuable(plan, record, next);
  const cost = await costOf(provider, plan, next);
  announce(session, plan, cost);
  if (options.dryRun)
    return session.show({ dryRun: true, deployer, ...cost, ...planned(plan) }, () => 'dry run: nothing was sent');
  await requireConsent(session, options, cost);
  session.resume('the same command');
  const rows: TableRow[] = [];
  const deployment = await runDeployment({
    ...{ provider, wallet, plan, record, save: (changed: DeploymentRecord) => folder.save(changed) },
    confirmations: options.confirmations ?? (options.network === 'public' ? 6 : 0),
    signal: session.interrupted ?? new AbortController().signal,
    onMined: (step, mined) => {
      const row = rowOf(step as Creation, mined);
      rows.push(row);
      session.note(Object.values(row).join('  '));
    },
    onStall: (reason) => session.note(`waiting: ${reason instanceof Error ? reason.message : reason}`),
  });
  const files = await folder.complete(deployment);
  session.show({ ...deploymentToJson(deployment), deployer, files }, () =>
    [
      table(rows),
      fields([
        ['verified', 'the code of every contract, and what they say'],
        ['files', files.join('\n')],
      ]),
      'Next: members join; the governor proposes the first epoch (`volition committee propose`).',
    ].join('\n\n'),
  );
}

async function requireChain(provider: JsonRpcProvider, expected: number): Promise<void> {
  const { chainId } = await withL1Errors(() => provider.getNetwork());
  const actual = Number(chainId);
  if (actual !== expected)
    throw new CodedError('L1_CHAIN_MISMATCH', { expected, actual }, `the node is on chain ${actual}, not ${expected}`);
}

/** A chain that was forked or started again has the same addresses. @throws CodedError RECORD_OF_OTHER_DEPLOYMENT */
function requireSameChain({ chainId: actual }: DeploymentRecord, { chainId: expected }: DeployArguments): void {
  if (actual !== expected)
    throw new CodedError(
      'RECORD_OF_OTHER_DEPLOYMENT',
      { expected, actual },
      `a deployment to chain ${actual} was begun here: begin this one elsewhere`,
    );
}

/** @throws CodedError SIGNER_NEEDED | KEY_WELL_KNOWN | as openSigner */
async function openDeployer({ signer }: MemberSession, { network }: DeployArguments): Promise<Wallet> {
  const wallet = await signer();
  if (!(wallet instanceof Wallet))
    throw new CodedError('SIGNER_NEEDED', {}, 'who deploys and pays? A wallet is needed');
  const account = address(wallet.address);
  if (network === 'public' && isWellKnownKey(wallet.privateKey as Hex, account))
    throw new CodedError('KEY_WELL_KNOWN', { account }, `the key of ${account} is publicly known: use another`);
  return wallet;
}

/** Chains where others' money is: no devnet, whatever the command line says. */
const PUBLIC_CHAINS = [1, 10, 56, 100, 137, 8_453, 17_000, 42_161, 59_144, 534_352, 560_048, 11_155_111];

/** P4: on a public chain only verifiers for the public reference string. @throws CodedError INSECURE_VERIFIER */
async function requireVerifiers(
  provider: JsonRpcProvider,
  plan: DeploymentPlan,
  options: DeployArguments,
): Promise<void> {
  if (options.network === 'devnet' && !PUBLIC_CHAINS.includes(options.chainId)) return;
  const { verifierUses } = await import('#libs/proving');
  for (const verifier of plan.result.verifiers) {
    const created = plan.creations.find((creation) => creation.address === verifier);
    const code = created?.creationCode ?? ((await withL1Errors(() => provider.getCode(verifier))) as Hex);
    const actual = verifierUses(code);
    if (actual !== 'public')
      throw new CodedError(
        'INSECURE_VERIFIER',
        { address: verifier, rule: 'P4', expected: 'public', actual },
        `the verifier's reference string is ${actual}: on a public chain anyone could prove anything`,
      );
  }
}

interface Cost {
  /** of what is not sent yet */
  transactions: number;
  gas: bigint;
  /** wei, at present prices */
  estimate: bigint;
  /** wei, at the highest price that is offered first */
  atMost: bigint;
  bond: bigint;
  balance: bigint;
}

/** @param next the deployer's next nonce */
async function costOf(provider: JsonRpcProvider, plan: DeploymentPlan, next: number): Promise<Cost> {
  const gases = await simulateDeployment(provider, plan, next);
  const market = await readFeeMarket(provider);
  const gas = gases.reduce((sum, each) => sum + each, 0n);
  const { maxFeePerGas, maxPriorityFeePerGas } = initialFees(market, DEFAULT_FEE_POLICY);
  return {
    transactions: gases.length,
    gas,
    estimate: gas * (market.baseFeePerGas + maxPriorityFeePerGas),
    atMost: gas * maxFeePerGas,
    bond: plan.bond && plan.bond.nonce >= next ? plan.bond.value : 0n,
    balance: await withL1Errors(() => provider.getBalance(plan.deployer)),
  };
}

function planned({ result }: DeploymentPlan): Record<string, unknown> {
  const { chainId: _chainId, block: _block, ...rest } = deploymentToJson({ chainId: 0, block: 0, ...result });
  return rest;
}

function announce(session: MemberSession, plan: DeploymentPlan, cost: Cost): void {
  const { parameters } = planned(plan);
  session.note(
    [
      fields(Object.entries(parameters as object)),
      fields([
        ['deployer', plan.deployer],
        ['balance', showEther(cost.balance)],
        ['transactions', `${cost.transactions} of ${stepsOf(plan).length}`],
        ['gas', cost.gas],
        ['costs about', showEther(cost.estimate)],
        ['at most', showEther(cost.atMost)],
        ['bond', showEther(cost.bond)],
      ]),
    ].join('\n\n'),
  );
}

/** @throws CodedError L1_FUNDS_LOW | CONFIRMATION_NEEDED */
async function requireConsent({ io }: MemberSession, { yes }: DeployArguments, cost: Cost): Promise<void> {
  if (cost.transactions === 0) return;
  const expected = cost.atMost + cost.bond;
  if (cost.balance < expected) throw new CodedError('L1_FUNDS_LOW', { expected, actual: cost.balance });
  if (yes) return;
  const answer = io.ask ? await io.ask('Parameters can never be changed. Deploy? [y/N] ') : '';
  if (!/^y(es)?$/i.test(answer.trim())) throw new CodedError('CONFIRMATION_NEEDED', {}, 'nothing was sent');
}

const rowOf = (
  { contract, address: at }: Partial<Creation>,
  { blockNumber, gasUsed, hash }: MinedTransaction,
): TableRow => ({
  contract: contract ?? 'bond',
  address: at ?? '',
  block: blockNumber,
  gas: `${gasUsed}`,
  transaction: hash,
});

function networkArgument(text: string): 'devnet' | 'public' {
  if (text === 'devnet' || text === 'public') return text;
  throw new InvalidArgumentError('expected devnet or public');
}

function countArgument(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('expected a number');
}
