import { type Account, type Crypto, execute, signedMessage, signedOwner, signOperation } from '#libs/ledger';
import {
  type Authorization,
  bundleId,
  CodedError,
  concatBytes,
  encodeElement,
  type Hex,
  isSigned,
  type Operation,
  type SignedOperation,
  type Slot,
  toHex,
} from '#libs/protocol';
import type { BundleSubmission } from '../api/types.js';
import type { AccountKey } from './account-key.js';
import { requireKey } from './routes.js';

/** A signed bundle with its id. It may be sent any number of times and is executed once. */
export interface SignedBundle {
  id: Hex;
  operations: readonly Operation[];
  submission: BundleSubmission;
}

/** Called with a bundle before it is sent, so that an interrupted caller can send it again. */
export type OnBundle = (bundle: Pick<SignedBundle, 'id' | 'submission'>) => Promise<void> | void;

interface DraftStep {
  operation: Operation;
  authorization?: Authorization;
  message?: Uint8Array;
}

/**
 * Builds a signed bundle. Each operation is executed on the pending accounts first, so that invalid ones are rejected
 * before signing, and nonces and owners in the signed messages are correct.
 */
export class BundleDraft {
  private readonly accounts: Map<Slot, Account>;

  /**
   * @param domain the deployment's signing domain (R1)
   * @param accounts the touched accounts after all accepted operations
   */
  constructor(
    private readonly crypto: Crypto,
    private readonly domain: bigint,
    private readonly key: AccountKey,
    accounts: ReadonlyMap<Slot, Account>,
  ) {
    this.accounts = new Map(accounts);
  }

  /**
   * @throws CodedError of the rule that an operation breaks; NO_KEY or SIGNER_MISMATCH if this key cannot sign for it
   */
  sign(operations: readonly Operation[]): SignedBundle {
    const steps = operations.map((operation, i) => this.step(operation, operations[i - 1], operations[i + 1]));
    const messages = steps.flatMap(({ message }) => message ?? []);
    const elements = steps.map(({ operation }) => encodeElement(operation));
    return { id: bundleId(elements, messages), operations, submission: { operations: steps.map(toSubmission) } };
  }

  private step(operation: Operation, previous?: Operation, next?: Operation): DraftStep {
    const step = isSigned(operation) ? this.signed(operation) : { operation };
    for (const { slot, account } of execute(this.accounts, operation, { previous, next }).writes)
      this.accounts.set(slot, account);
    return step;
  }

  private signed(operation: SignedOperation): DraftStep {
    const { hash } = this.crypto;
    const a = this.signer(operation.a);
    const owner = signedOwner(this.accounts, operation);
    return {
      operation,
      authorization: signOperation(this.crypto, this.domain, operation, a, owner, this.key.secret),
      message: signedMessage(hash, this.domain, operation, a, owner),
    };
  }

  private signer(slot: Slot): Account {
    const account = this.accounts.get(slot);
    if (!account) throw new CodedError('UNKNOWN_ACCOUNT', { slot }, `there is no account at slot ${slot}`);
    requireKey({ slot, account }, this.key.key);
    return account;
  }
}

function toSubmission({ operation, authorization }: DraftStep): BundleSubmission['operations'][number] {
  const element = toHex(encodeElement(operation));
  if (!authorization) return { element };
  const { publicKey, signature } = authorization;
  return {
    element,
    publicKey: toHex(concatBytes(publicKey.x, publicKey.y)),
    signature: toHex(concatBytes(signature.s, signature.e)),
  };
}
