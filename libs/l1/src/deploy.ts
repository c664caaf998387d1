import {
  ContractFactory,
  type ContractRunner,
  getCreateAddress,
  type InterfaceAbi,
  type Provider,
  type Signer,
  type TransactionResponse,
} from 'ethers';
import { type Address, address, CodedError, type Hex } from '#libs/protocol';
import { committeeAbi, committeeBytecode } from './abi/committee.js';
import { devnetTokenAbi, devnetTokenBytecode } from './abi/devnet-token.js';
import { inboxAbi, inboxBytecode } from './abi/inbox.js';
import { keyRegistryAbi, keyRegistryBytecode } from './abi/key-registry.js';
import { settlementAbi, settlementBytecode } from './abi/settlement.js';
import { InboxContract, parametersToAbi, SettlementContract } from './contracts.js';
import { DEFAULT_DEPLOYMENT_PARAMETERS, type Deployment, type DeploymentParameters } from './deployment.js';
import { withL1Errors } from './l1-errors.js';

const ZERO_ADDRESS = address(`0x${'00'.repeat(20)}`);

export interface DeployOptions {
  /** who submits batches (B5) */
  sequencer: Address;
  /** root of an empty tree (T1): `emptyRoot` of libs/ledger */
  emptyRoot: Hex;
  /** who proposes epochs; the deployer where nobody is named */
  governor?: Address;
  /** ERC-20 tokens, listed as assets 1, 2, … */
  tokens?: readonly Address[];
  parameters?: Partial<DeploymentParameters>;
}

interface Creation {
  abi: InterfaceAbi;
  bytecode: string;
  args: unknown[];
}

/** Sends one creation with a fixed nonce, so that the contract's address is what was computed. */
async function create(signer: Signer, nonce: number, { abi, bytecode, args }: Creation) {
  const transaction = await new ContractFactory(abi, bytecode, signer).getDeployTransaction(...args);
  return signer.sendTransaction({ ...transaction, nonce });
}

/**
 * Deploys all contracts: key registry, inbox, committee, then settlement, whose address the two before it are made for.
 * Nothing else may send from `signer` meanwhile. Waits until all are in a block.
 *
 * @throws CodedError with the Solidity error's name where a constructor refuses its parameters
 */
export function deploy(signer: Signer, options: DeployOptions): Promise<Deployment> {
  return withL1Errors(async () => {
    const from = await signer.getAddress();
    const first = await signer.getNonce();
    const [keyRegistry, inbox, committee, settlement] = [0, 1, 2, 3].map((i) =>
      address(getCreateAddress({ from, nonce: first + i })),
    ) as [Address, Address, Address, Address];
    const parameters = { ...DEFAULT_DEPLOYMENT_PARAMETERS, ...options.parameters };
    const abiParameters = parametersToAbi(parameters);
    const governor = options.governor ?? from;
    const creations: Creation[] = [
      { abi: keyRegistryAbi, bytecode: keyRegistryBytecode, args: [] },
      { abi: inboxAbi, bytecode: inboxBytecode, args: [abiParameters, settlement, keyRegistry, options.tokens ?? []] },
      { abi: committeeAbi, bytecode: committeeBytecode, args: [abiParameters, settlement, governor] },
      {
        abi: settlementAbi,
        bytecode: settlementBytecode,
        args: [abiParameters, inbox, committee, options.sequencer, options.emptyRoot],
      },
    ];
    const sent: TransactionResponse[] = [];
    for (const [i, creation] of creations.entries()) sent.push(await create(signer, first + i, creation));
    const receipts = await Promise.all(sent.map((transaction) => transaction.wait()));
    const chainId = Number((await requireProvider(signer).getNetwork()).chainId);
    const block = receipts[0]?.blockNumber ?? 0;
    const [batchVerifier, withdrawals, chunkVerifier] = [ZERO_ADDRESS, ZERO_ADDRESS, ZERO_ADDRESS];
    const parts = { settlement, inbox, keyRegistry, committee, batchVerifier, withdrawals, chunkVerifier };
    return { chainId, block, ...parts, sequencer: options.sequencer, parameters };
  });
}

/** Deploys a token that anyone may mint: for devnets and tests. */
export function deployDevnetToken(signer: Signer, name: string, symbol: string, decimals: number): Promise<Address> {
  return withL1Errors(async () => {
    const token = await new ContractFactory(devnetTokenAbi, devnetTokenBytecode, signer).deploy(name, symbol, decimals);
    await token.waitForDeployment();
    return address(await token.getAddress());
  });
}

function requireProvider(runner: ContractRunner): Provider {
  if (!runner.provider) throw new CodedError('L1_UNAVAILABLE', { expected: 'a signer that is connected' });
  return runner.provider;
}

/**
 * A deployment as its own contracts describe it.
 *
 * @param block the settlement's block where it is known; else it is looked for from block 0, which some nodes refuse
 * @throws CodedError DEPLOYMENT_NOT_FOUND where there is no such settlement contract
 */
export function loadDeployment(provider: Provider, settlementAddress: Address, block?: number): Promise<Deployment> {
  return withL1Errors(async () => {
    if ((await provider.getCode(settlementAddress)) === '0x')
      throw new CodedError('DEPLOYMENT_NOT_FOUND', { settlement: settlementAddress });
    const settlement = new SettlementContract(settlementAddress, provider);
    const [network, parameters, sequencer, inbox, committee] = await Promise.all([
      provider.getNetwork(),
      settlement.parameters(),
      settlement.sequencer(),
      settlement.inbox(),
      settlement.committee(),
    ]);
    const keyRegistry = await new InboxContract(inbox, provider).keyRegistry();
    const firstBlock = block ?? (await firstBlockOf(provider, [keyRegistry, inbox, committee, settlementAddress]));
    const chainId = Number(network.chainId);
    return {
      chainId,
      block: firstBlock,
      settlement: settlementAddress,
      inbox,
      keyRegistry,
      committee,
      batchVerifier: ZERO_ADDRESS,
      withdrawals: ZERO_ADDRESS,
      chunkVerifier: ZERO_ADDRESS,
      sequencer,
      parameters,
    };
  });
}

/** The first block with an event of any of `addresses`: the inbox's constructor lists ETH, the settlement's logs genesis. */
async function firstBlockOf(provider: Provider, addresses: Address[]): Promise<number> {
  const [first] = await provider.getLogs({ fromBlock: 0, toBlock: 'latest', address: addresses });
  if (!first) throw new CodedError('DEPLOYMENT_NOT_FOUND', { settlement: addresses.at(-1), expected: 'events of it' });
  return first.blockNumber;
}
