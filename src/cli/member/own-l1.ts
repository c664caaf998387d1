import type { ContractTransactionResponse, TransactionReceipt, Wallet } from 'ethers';
import { deadline } from '#libs/core';
import {
  connectL1,
  connectProvider,
  type Deployment,
  type L1Connection,
  loadDeployment,
  loadKeystore,
  withL1Errors,
} from '#libs/l1';
import { type Address, address, CodedError } from '#libs/protocol';
import type { MemberSettings } from './settings.js';

const READ_MS = 30_000;
const MINED_MS = 300_000;

/** A deployment on the member's own Ethereum node. */
export interface OwnDeployment extends L1Connection {
  deployment: Deployment;
  /** the sender of transactions; undefined if no wallet was opened */
  wallet: Wallet | undefined;
}

/** The member's wallet. @throws CodedError SIGNER_NEEDED | PASSWORD_NEEDED | as loadKeystore */
export function openMemberWallet({ keystore, password, network }: MemberSettings): Promise<Wallet> {
  if (keystore === undefined) throw new CodedError('KEYSTORE_NEEDED', {}, 'no keystore is configured');
  if (password === undefined) throw new CodedError('PASSWORD_NEEDED', {}, 'the keystore needs its password');
  return loadKeystore(keystore, password.reveal(), network);
}

/**
 * Runs `work` on the deployment, as read from L1, and closes the connection.
 *
 * @throws CodedError RPC_NEEDED | SETTLEMENT_NEEDED | DEPLOYMENT_NOT_FOUND | L1_UNAVAILABLE | DEADLINE_EXCEEDED
 */
export async function withDeployment<T>(
  { rpcUrl, settlement, deploymentBlock }: Pick<MemberSettings, 'rpcUrl' | 'settlement' | 'deploymentBlock'>,
  wallet: Wallet | undefined,
  work: (own: OwnDeployment) => Promise<T>,
): Promise<T> {
  if (rpcUrl === undefined) throw new CodedError('RPC_NEEDED', {}, 'this needs an Ethereum node');
  if (settlement === undefined) throw new CodedError('SETTLEMENT_NEEDED', {}, 'no settlement contract is configured');
  const deployment = await findDeployment(rpcUrl, settlement, deploymentBlock);
  const connection = connectL1(rpcUrl, deployment, wallet);
  try {
    return await work({ ...connection, deployment, wallet });
  } finally {
    connection.provider.destroy();
  }
}

async function findDeployment(rpcUrl: string, settlement: Address, block: number | undefined): Promise<Deployment> {
  const provider = connectProvider(rpcUrl);
  try {
    return await deadline(loadDeployment(provider, settlement, block), READ_MS, undefined, 'reading L1');
  } finally {
    provider.destroy();
  }
}

/** Waits until a transaction is in a block. @throws CodedError L1_REVERTED, L1_UNAVAILABLE, or the contract's error */
export function mined(sent: Promise<ContractTransactionResponse>): Promise<TransactionReceipt> {
  return withL1Errors(async () => {
    const receipt = await (await sent).wait(1, MINED_MS);
    if (!receipt) throw new CodedError('L1_UNAVAILABLE', {}, 'the transaction was not mined');
    return receipt;
  });
}

/** The account that a keystore names, without its password. */
export function accountOfKeystore(json: string): Address {
  const { address: account } = JSON.parse(json) as { address?: unknown };
  return address(`0x${String(account).replace(/^0x/, '')}`);
}
