import type { AssetJson, BundleSubmission, InboxPlace, ReceiptJson, SignedBundle } from '#libs/client';
import { CodedError, isCoded, type Operation } from '#libs/protocol';
import { fields, showAmount, showInstant } from '../output.js';
import { previewCost, printDryRun } from '../printing/cost.js';
import type { Session } from '../session.js';
import type { Intent, Pending } from './pending-store.js';
import { type WaitOption, waited, waitOf } from './waiting.js';

export interface SendOptions extends WaitOption {
  /** send another, although the same was sent and not seen to its end */
  again?: boolean;
  /** say what it would cost, and send nothing */
  dryRun?: boolean;
}

/** What is to be sent as one bundle, and what its amounts are of. */
export interface Plan {
  operations: readonly Operation[];
  asset: AssetJson;
}

export const AGAIN_HELP = 'send another, although the same was sent shortly before and its end was not seen';

/** The same command continues what was signed this long ago; later it asks what is meant. */
const CONTINUED_MS = 3_600_000;
/** How often it is planned anew, where the free slot that it opens was taken meanwhile. */
const MAX_PLANS = 4;

/**
 * Sends what was asked for as one bundle, after it was said what it costs, and waits as `--wait` says. It is kept on disk before it is
 * sent and until its end was seen: the same command sends the very same bundle again, which counts once.
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
  return seenToTheEnd(session, intent, () => waited(session, receipt.id, options, receipt));
}

async function sentAgain(session: Session, { id, at }: Pending, submission: BundleSubmission): Promise<ReceiptJson> {
  session.resume(goOn(id));
  session.note(
    `bundle ${id} was signed by the same command at ${showInstant(at)}: it is sent again as it is (--again signs another)`,
  );
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
    session.resume(goOn(bundle.id));
    announce(session, bundle, asset, options);
    try {
      return await wallet.send(bundle);
    } catch (error) {
      // What is refused at its first sending never counts.
      if (isCoded(error) && !isCoded(error, 'BUNDLE_UNRESOLVED', 'INVALID_RECEIPT'))
        await session.pending.forget(intent);
      if (!isCoded(error, 'SLOT_TAKEN') || plans === MAX_PLANS) throw error;
    }
  }
}

const goOn = (id: string): string => `volition receipt ${id} --wait final`;

/**
 * The same for a demand on L1: the transaction is kept before it is sent, and its entry's receipt is waited for as `--wait` says.
 *
 * @param what is demanded, in words
 * @throws CodedError UNRESOLVED_EARLIER, STATE_UNWRITABLE, TRANSACTION_UNKNOWN, L1_…, or the contract's error
 */
export async function demandOnce(
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
      `transaction ${kept.id} was signed by the same command at ${showInstant(kept.at)}: it is waited for (--again sends another)`,
    );
  }
  const place = await seenOrReverted(session, intent, async () => {
    if (kept) return client.l1.place(await client.l1.resume(kept.id, kept.transaction ?? null));
    session.onTransaction(async ({ hash, to, raw }) => {
      if (to !== client.deployment.inbox) return;
      await pending.keep({ intent, at: new Date().toISOString(), id: hash, transaction: raw });
      session.resume(describeTransaction(hash));
    });
    return send();
  });
  session.resume(goOn(place.inboxHash));
  if (options.wait !== undefined)
    session.note(
      fields([
        ['receipt', place.inboxHash],
        ['slot', place.slot],
      ]),
    );
  const receipt = await seenToTheEnd(session, intent, () => waited(session, place.inboxHash, options, undefined));
  return { place, receipt };
}

const describeTransaction = (hash: string): string =>
  `look for transaction ${hash} on L1, or run the same command again: it waits for that one`;

/** What reverted did nothing: the same command may send it anew. */
async function seenOrReverted<T>(session: Session, intent: Intent, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isCoded(error) && !isCoded(error, ...UNDECIDED)) await session.pending.forget(intent);
    throw error;
  }
}

/** Failures after which a transaction may yet be mined. */
const UNDECIDED = [
  'L1_UNAVAILABLE',
  'TRANSACTION_UNKNOWN',
  'DEADLINE_EXCEEDED',
  'ABORTED',
  'INVALID_L1_ANSWER',
] as const;

async function seenToTheEnd<T>(session: Session, intent: Intent, wait: () => Promise<T>): Promise<T> {
  try {
    const seen = await wait();
    await session.pending.forget(intent);
    return seen;
  } catch (error) {
    if (isCoded(error, 'RECEIPT_REJECTED')) await session.pending.forget(intent);
    throw error;
  }
}

/** What the same command signed, where its end was not seen. @throws CodedError UNRESOLVED_EARLIER where that is long ago; USAGE */
async function earlier({ pending }: Session, intent: Intent, options: SendOptions): Promise<Pending | undefined> {
  waitOf(options);
  const { again } = options;
  const kept = again ? undefined : await pending.find(intent);
  if (kept === undefined || Date.now() - Date.parse(kept.at) < CONTINUED_MS) return kept;
  const { id, at } = kept;
  const message = `the same was signed at ${showInstant(at)} and its end was not seen: ${id}`;
  throw new CodedError('UNRESOLVED_EARLIER', { id, at }, message);
}

/** Says what is about to be sent: whatever happens then, this finds it again. */
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
