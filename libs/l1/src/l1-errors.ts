import { type ErrorDescription, Interface, isCallException, isError } from 'ethers';
import { CodedError, type ErrorCode, type ErrorFields, foreignError } from '#libs/protocol';
import { availabilityChallengesAbi } from './abi/availability-challenges.js';
import { batchVerifierAbi } from './abi/batch-verifier.js';
import { brakeAbi } from './abi/brake.js';
import { committeeAbi } from './abi/committee.js';
import { devnetTokenAbi } from './abi/devnet-token.js';
import { exitsAbi } from './abi/exits.js';
import { inboxAbi } from './abi/inbox.js';
import { keyRegistryAbi } from './abi/key-registry.js';
import { poseidon2Abi } from './abi/poseidon2.js';
import { proofDemandsAbi } from './abi/proof-demands.js';
import { settlementAbi } from './abi/settlement.js';
import { stateChallengesAbi } from './abi/state-challenges.js';
import { withdrawalsAbi } from './abi/withdrawals.js';
import { nodeRefusalOf } from './node-refusals.js';

/** Errors of generated verifiers, which their ABI does not list. */
const proofVerifierErrors = [
  'error ProofLengthWrongWithLogN(uint256 logN, uint256 actual, uint256 expected)',
  'error PublicInputsLengthWrong()',
  'error ValueGeLimbMax()',
  'error ValueGeGroupOrder()',
  'error ValueGeFieldOrder()',
  'error SumcheckFailed()',
  'error ShpleminiFailed()',
  'error MODEXP_FAILED()',
];

// A contract passes on reverts of contracts that it calls, so one table serves all.
const errors = [
  settlementAbi,
  inboxAbi,
  keyRegistryAbi,
  committeeAbi,
  batchVerifierAbi,
  withdrawalsAbi,
  poseidon2Abi,
  exitsAbi,
  availabilityChallengesAbi,
  stateChallengesAbi,
  proofDemandsAbi,
  brakeAbi,
  proofVerifierErrors,
  devnetTokenAbi,
].map((abi) => new Interface(abi));

/**
 * Decodes revert data of our contracts: the Solidity name is the code (`Settlement_TimestampOld`), the arguments are
 * the fields. Undefined for any other data.
 */
export function decodeRevert(data: string): CodedError | undefined {
  for (const contract of errors) {
    const found = parsedError(contract, data);
    if (found)
      return foreignError(
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
    // Error and Panic are Solidity's own.
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

/** Finds the revert data in an error. Nodes and ethers put it in different places. */
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

/** Finds the JSON-RPC error, with the node's own message, in an error thrown by ethers. */
function rpcError(error: unknown, depth = 0): { code: number; message: string } | undefined {
  if (typeof error !== 'object' || error === null || depth > 5) return undefined;
  const { code, message, error: inner, info, cause } = error as Record<string, unknown>;
  if (typeof code === 'number' && typeof message === 'string') return { code, message };
  for (const next of [inner, info, cause]) {
    const found = rpcError(next, depth + 1);
    if (found) return found;
  }
  return undefined;
}

const EXECUTION_REVERTED = 3;
/** Messages of the clients for a call that the EVM ended, with or without data. */
const ENDED =
  /revert|out ?of ?gas|invalid ?(fe)?opcode|invalid jump|stack (over|under)flow|vm execution error|evm error|execution halted|gas required exceeds|gas uint64 overflow|could not be completed due to an exception/i;

const MESSAGE_CHARACTERS = 200;

/**
 * Codes the failure of an ethers call, with the original as cause: the Solidity error's name if one of our contracts
 * reverted with it, `L1_REVERTED` for any other revert, a {@link NodeRefusal} if the node gives a known reason for
 * rejecting a transaction, and otherwise `L1_UNAVAILABLE`: the node is down, busy or behind, and says nothing about the
 * call.
 */
export function l1Error(error: unknown): CodedError {
  if (error instanceof CodedError) return error;
  const data = revertData(error);
  const revert = data === undefined ? undefined : decodeRevert(data);
  if (revert) return new CodedError(revert.code, revert.fields, undefined, { cause: error });
  const said = rpcError(error);
  const message = (said?.message ?? (error instanceof Error ? error.message : String(error))).slice(
    0,
    MESSAGE_CHARACTERS,
  );
  return new CodedError(data === undefined ? codeOf(error, said) : 'L1_REVERTED', {}, message, { cause: error });
}

function codeOf(error: unknown, said: { code: number; message: string } | undefined): ErrorCode {
  if (said) {
    if (said.code === EXECUTION_REVERTED || ENDED.test(said.message)) return 'L1_REVERTED';
    return nodeRefusalOf(said.message) ?? 'L1_UNAVAILABLE';
  }
  // A receipt that says so; ethers gives this code also to a node that fails, and then what the node said is inside.
  if (isCallException(error)) return 'L1_REVERTED';
  if (isError(error, 'INSUFFICIENT_FUNDS')) return 'L1_FUNDS_LOW';
  if (isError(error, 'NONCE_EXPIRED')) return 'L1_NONCE_USED';
  return isError(error, 'REPLACEMENT_UNDERPRICED') ? 'L1_UNDERPRICED' : 'L1_UNAVAILABLE';
}

/** Runs `work` and converts its failure with {@link l1Error}. */
export async function withL1Errors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw l1Error(error);
  }
}
