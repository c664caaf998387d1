import { concat, type JsonRpcProvider, NonceManager, type Wallet } from 'ethers';
import { type Anvil, startAnvil } from '#libs/embedded';
import {
  contractsOf,
  type Deployment,
  type DeploymentParameters,
  deploy,
  deployDevnetToken,
  insecureVerifiers,
} from '#libs/l1';
import { emptyRoot, loadCrypto } from '#libs/ledger';
import { type Address, address, KZG_POINT_BYTES, versionedHashOf, ZERO_HASH } from '#libs/protocol';
import type { DevnetHome, DevnetToken } from './home.js';

const BLOCK_SECONDS = 1;
const STATE_SECONDS = 30;
/** Room for the deposits of hundreds of owners in each block. */
const GAS_LIMIT = 300_000_000;
/** The precompile of EIP-4844. */
const POINT_EVALUATION = '0x000000000000000000000000000000000000000a';
const ETHER = 10n ** 18n;
/** Ether for fees of every key of the devnet and every wallet of the replay. */
export const POCKET = 1_000n * ETHER;

export function startL1(home: DevnetHome): Promise<Anvil> {
  return startAnvil({
    stateFile: home.path('l1', 'state.json'),
    pidFile: home.path('l1', 'anvil.pid'),
    stateIntervalSeconds: STATE_SECONDS,
    blockTimeSeconds: BLOCK_SECONDS,
    args: ['--gas-limit', String(GAS_LIMIT)],
  });
}

/**
 * Makes anvil load KZG's trusted setup, which takes four seconds of CPU that the first blob transaction would otherwise
 * wait for. The call verifies that the zero polynomial is 0 at 0; its commitment and proof are the point at infinity.
 */
export async function loadTrustedSetup(provider: JsonRpcProvider): Promise<void> {
  const infinity = new Uint8Array(KZG_POINT_BYTES);
  infinity[0] = 0xc0;
  const data = concat([versionedHashOf(infinity), ZERO_HASH, ZERO_HASH, infinity, infinity]);
  await provider.send('eth_call', [{ to: POINT_EVALUATION, data }, 'latest']);
}

/** Sets balances on the devnet's own chain, in place of a faucet. */
export async function giveEther(provider: JsonRpcProvider, to: readonly Address[], amount = POCKET): Promise<void> {
  await Promise.all(to.map((owner) => provider.send('anvil_setBalance', [owner, `0x${amount.toString(16)}`])));
}

/**
 * A devnet may sleep for days, so unproved batches stay valid that long, and entries wait longer; final withdrawals are
 * paid at once. A challenge is short, because the data must last for it after the deadline of a proof (§7).
 */
export const DEVNET_PARAMETERS = {
  timelockSeconds: 5,
  graceSeconds: 3_600,
  challengeSeconds: 86_400,
  proveSeconds: 10 * 86_400,
  inboxSeconds: 30 * 86_400,
  safetySeconds: 3,
} satisfies Partial<DeploymentParameters>;

export interface Founders {
  /** deploys, governs, and mints the devnet's tokens */
  governor: Wallet;
  sequencer: Address;
  members: Wallet[];
  memberEndpoints: string[];
}

/** Deploys the contracts and activates the first epoch, in which three of the four members must sign. */
export async function foundDevnet(
  provider: JsonRpcProvider,
  founders: Founders,
  parameters: Partial<DeploymentParameters> = DEVNET_PARAMETERS,
): Promise<Deployment> {
  const deployment = await deploy(founders.governor.connect(provider), {
    sequencer: founders.sequencer,
    emptyRoot: emptyRoot((await loadCrypto()).hash),
    verifiers: insecureVerifiers(),
    parameters,
  });
  await formCommittee(deployment, founders, provider);
  return deployment;
}

/** Deploys and lists a token for each of `originals`. */
export async function listTokens(
  provider: JsonRpcProvider,
  deployment: Deployment,
  governor: Wallet,
  originals: readonly Address[],
): Promise<DevnetToken[]> {
  // Many of these fit in one block, so the nonce is counted locally instead of queried after each.
  const minter = new NonceManager(governor.connect(provider));
  const { inbox } = contractsOf(deployment, minter);
  return Promise.all(
    originals.map(async (original) => {
      const name = original.slice(2, 8);
      const devnet = await deployDevnetToken(minter, `Devnet token ${name}`, `T${name.toUpperCase()}`, 18);
      await (await inbox.list(devnet, deployment.parameters.listingFee)).wait();
      return { original, devnet, asset: await inbox.assetOf(devnet) };
    }),
  );
}

async function formCommittee(deployment: Deployment, founders: Founders, provider: JsonRpcProvider): Promise<void> {
  const joined = founders.members.map(async (member, i) => {
    const { committee } = contractsOf(deployment, member.connect(provider));
    await (await committee.join(founders.memberEndpoints[i] ?? '', deployment.parameters.minStake)).wait();
  });
  await Promise.all(joined);
  const { committee } = contractsOf(deployment, founders.governor.connect(provider));
  const members = founders.members.map((member) => address(member.address));
  await (await committee.proposeEpoch(members, Math.floor(members.length / 2) + 1)).wait();
  await (await committee.activateEpoch()).wait();
}
