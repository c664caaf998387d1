import { type ErrorDescription, Interface, isCallException, isError } from 'ethers';
import { CodedError, type ErrorFields } from '#libs/protocol';
import { batchVerifierAbi } from './abi/batch-verifier.js';
import { committeeAbi } from './abi/committee.js';
import { devnetTokenAbi } from './abi/devnet-token.js';
import { inboxAbi } from './abi/inbox.js';
import { keyRegistryAbi } from './abi/key-registry.js';
import { settlementAbi } from './abi/settlement.js';
import { withdrawalsAbi } from './abi/withdrawals.js';

/** What generated chunk verifiers revert with: their authors' names, which no ABI of theirs lists. */
const chunkVerifierErrors = [
  'error ProofLengthWrongWithLogN(uint256 logN, uint256 actual, uint256 expected)',
  'error PublicInputsLengthWrong()',
  'error ValueGeLimbMax()',
  'error ValueGeGroupOrder()',
  'error ValueGeFieldOrder()',
  'error SumcheckFailed()',
  'error ShpleminiFailed()',
  'error MODEXP_FAILED()',
];

// A contract passes on what one that it called reverted with, so one table serves all.
const errors = [
  settlementAbi,
  inboxAbi,
  keyRegistryAbi,
  committeeAbi,
  batchVerifierAbi,
  withdrawalsAbi,
  chunkVerifierErrors,
  devnetTokenAbi,
].map((abi) => new Interface(abi));

/**
 * The contracts' error that `data` holds: its Solidity name is the code (`Settlement_TimestampOld`), its arguments the fields.
 * Undefined for data that no contract of ours reverts with.
 */
export function decodeRevert(data: string): CodedError | undefined {
  for (const contract of errors) {
    const found = parsedError(contract, data);
    if (found)
      return new CodedError(
        found.name,
        fieldsOf(
          found.fragment.inputs.map((input) => input.name),
          found.args,
        ),
      );
  }
  return undefined;
}

function parsedError(contract: Interface, data: string): ErrorDescription | undefined {
  try {
    const found = contract.parseError(data);
    // Solidity's own two are no contract's.
    return found && found.name !== 'Error' && found.name !== 'Panic' ? found : undefined;
  } catch {
    return undefined;
  }
}

function fieldsOf(names: string[], args: ArrayLike<unknown>): ErrorFields {
  return Object.fromEntries(
    names.map((name, i) => {
      const value = args[i];
      return [name, typeof value === 'bigint' || typeof value === 'boolean' ? value : String(value)];
    }),
  );
}

/** The revert data somewhere in what a node answered: nodes and ethers put it in different places. */
function revertData(error: unknown, depth = 0): string | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const { data, error: inner, info, cause } = error as Record<string, unknown>;
  if (typeof data === 'string' && /^0x[0-9a-f]{8}/i.test(data)) return data;
  for (const next of [data, inner, info, cause]) {
    const found = revertData(next, depth + 1);
    if (found) return found;
  }
  return undefined;
}

/**
 * What an ethers call failed with, coded: the Solidity error's name where a contract refused (the cause is kept),
 * `L1_REVERTED` where it refused without a reason that is ours, `L1_UNAVAILABLE` where the node does not answer.
 */
export function l1Error(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const data = revertData(error);
  const revert = data === undefined ? undefined : decodeRevert(data);
  if (revert) return new CodedError(revert.code, revert.fields, undefined, { cause: error });
  const message = error instanceof Error ? error.message.slice(0, 200) : String(error).slice(0, 200);
  if (data !== undefined || isCallException(error)) return new CodedError('L1_REVERTED', {}, message, { cause: error });
  const code = isError(error, 'INSUFFICIENT_FUNDS') ? 'L1_FUNDS_LOW' : 'L1_UNAVAILABLE';
  return new CodedError(code, {}, message, { cause: error });
}

/** `work`, its failure coded by {@link l1Error}. */
export async function withL1Errors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw l1Error(error);
  }
}
