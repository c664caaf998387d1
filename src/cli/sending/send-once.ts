import type { AssetJson, BundleSubmission, InboxPlace, ReceiptJson, SignedBundle } from '#libs/client';
import { CodedError, isCoded, type Operation } from '#libs/protocol';
import { fields, showAmount, showInstant } from '../output.js';
import { previewCost, printDryRun } from '../printing/cost.js';
import type { Session } from '../session.js';
import type { Intent, Pending } from './pending-store.js';
import { type WaitOption, waited, waitOf } from './waiting.js';

export interface SendOptions extends WaitOption {
  /** send another one although the same is unresolved */
  again?: boolean;
  /** print the price and send nothing */
  dryRun?: boolean;
}

/** The operations of one bundle, and the asset of their amounts. */
export interface Plan {
  operations: readonly Operation[];
  asset: AssetJson;
}

export const AGAIN_HELP =
  'send another one although the same command was run shortly before and its outcome is unknown';

/** For this long the same command resends what it signed; later it fails. */
const CONTINUED_MS = 3_600_000;
/** Attempts to plan again if the slot to open was taken. */
const MAX_PLANS = 4;

/**
 * Prints the price, sends the operations as one bundle, and waits as `--wait` requires. The bundle is stored on disk
 * before it is sent, until its outcome is known: the same command resends the identical bundle, which is executed only
 * once.
 *
 * @returns nothing for a dry run
 * @throws CodedError UNRESOLVED_EARLIER, STATE_UNWRITABLE; as Wallet.send and VolitionClient.wait
 */
export async function sendOnce(
  session: Session,
  intent: Intent,
  options: SendOptions,
  plan: () => Promise<Plan>,
): Promise<ReceiptJson | undefined> {
  if (options.dryRun) {
    const { operations } = await plan();
    return printDryRun(session, operations, await previewCost(session, operations)) as undefined;
  }
  const kept = await earlier(session, intent, options);
  const receipt = kept?.bundle
    ? await sentAgain(session, kept, kept.bundle)
    : await sentFirst(session, intent, options, plan);
  return untilResolved(session, intent, () => waited(session, receipt.id, options, receipt));
}

async function sentAgain(session: Session, { id, at }: Pending, submission: BundleSubmission): Promise<ReceiptJson> {
  session.resume(resumeCommand(id));
  session.note(`resending bundle ${id}, signed by the same command at ${showInstant(at)} (--again sends another)`);
  return (await session.client.wallet()).send({ id, submission });
}

async function sentFirst(
  session: Session,
  intent: Intent,
  options: SendOptions,
  plan: () => Promise<Plan>,
): Promise<ReceiptJson> {
  const wallet = await session.client.wallet();
  for (let plans = 1; ; plans++) {
    const { operations, asset } = await plan();
    await previewCost(session, operations);
    const bundle = await wallet.prepare(operations);
    await session.pending.keep({ intent, at: new Date().toISOString(), id: bundle.id, bundle: bundle.submission });
    session.resume(resumeCommand(bundle.id));
    announce(session, bundle, asset, options);
    try {
      return await wallet.send(bundle);
    } catch (error) {
      // A bundle that is rejected when first sent is never executed.
      if (isCoded(error) && !isCoded(error, 'BUNDLE_UNRESOLVED', 'INVALID_RECEIPT'))
        await session.pending.remove(intent);
      if (!isCoded(error, 'SLOT_TAKEN') || plans === MAX_PLANS) throw error;
    }
  }
}

const resumeCommand = (id: string): string => `volition receipt ${id} --wait final`;

/**
 * The same for an inbox entry on L1: the transaction is stored before it is sent, and its entry's receipt is awaited as
 * `--wait` requires.
 *
 * @throws CodedError UNRESOLVED_EARLIER, STATE_UNWRITABLE, TRANSACTION_UNKNOWN, L1_…, or the contract's error
 */
export async function sendEntryOnce(
  session: Session,
  intent: Intent,
  options: SendOptions,
  send: () => Promise<InboxPlace>,
): Promise<{ place: InboxPlace; receipt: ReceiptJson | undefined }> {
  const { client, pending } = session;
  const kept = await earlier(session, intent, options);
  if (kept) {
    session.resume(describeTransaction(kept.id));
    session.note(
      `waiting for transaction ${kept.id}, signed by the same command at ${showInstant(kept.at)} (--again sends another)`,
    );
  }
  const place = await untilMinedOrReverted(session, intent, async () => {
    if (kept) return client.l1.place(await client.l1.resume(kept.id, kept.transaction ?? null));
    session.onTransaction(async ({ hash, to, raw }) => {
      if (to !== client.deployment.inbox) return;
      await pending.keep({ intent, at: new Date().toISOString(), id: hash, transaction: raw });
      session.resume(describeTransaction(hash));
    });
    return send();
  });
  session.resume(resumeCommand(place.inboxHash));
  if (options.wait !== undefined)
    session.note(
      fields([
        ['receipt', place.inboxHash],
        ['slot', place.slot],
      ]),
    );
  const receipt = await untilResolved(session, intent, () => waited(session, place.inboxHash, options, undefined));
  return { place, receipt };
}

const describeTransaction = (hash: string): string =>
  `look up transaction ${hash} on L1, or run the same command again, which waits for it`;

/** A reverted transaction had no effect, so the same command may send a new one. */
async function untilMinedOrReverted<T>(session: Session, intent: Intent, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isCoded(error) && !isCoded(error, ...UNDECIDED)) await session.pending.remove(intent);
    throw error;
  }
}

/** Failures after which a transaction may still be mined. */
const UNDECIDED = [
  'L1_UNAVAILABLE',
  'TRANSACTION_UNKNOWN',
  'DEADLINE_EXCEEDED',
  'ABORTED',
  'INVALID_L1_ANSWER',
] as const;

async function untilResolved<T>(session: Session, intent: Intent, wait: () => Promise<T>): Promise<T> {
  try {
    const seen = await wait();
    await session.pending.remove(intent);
    return seen;
  } catch (error) {
    if (isCoded(error, 'RECEIPT_REJECTED')) await session.pending.remove(intent);
    throw error;
  }
}

/** The unresolved entry of the same command. @throws CodedError UNRESOLVED_EARLIER if it is old; USAGE */
async function earlier({ pending }: Session, intent: Intent, options: SendOptions): Promise<Pending | undefined> {
  waitOf(options);
  const { again } = options;
  const kept = again ? undefined : await pending.find(intent);
  if (kept === undefined || Date.now() - Date.parse(kept.at) < CONTINUED_MS) return kept;
  const { id, at } = kept;
  const message = `the same command signed ${id} at ${showInstant(at)}, and its outcome is unknown`;
  throw new CodedError('UNRESOLVED_EARLIER', { id, at }, message);
}

/** Prints what is about to be sent, so that it can be found again in any case. */
function announce(session: Session, { id, operations }: SignedBundle, asset: AssetJson, { wait }: SendOptions): void {
  if (session.json) {
    if (wait !== undefined) session.io.err(JSON.stringify({ sending: { id, operations } }, withDecimals));
    return;
  }
  const lines = operations.map(({ kind, ...rest }) => {
    const words = [
      'amount' in rest ? showAmount(rest.amount, asset) : '',
      'a' in rest && rest.a !== 0 ? `from slot ${rest.a}` : '',
      'b' in rest ? `to slot ${rest.b}` : '',
    ];
    return [kind, ...words.filter((word) => word !== '')].join(' ');
  });
  session.note(
    fields([
      ['sending', lines.join('\n')],
      ['receipt', id],
    ]),
  );
}

const withDecimals = (_name: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);
