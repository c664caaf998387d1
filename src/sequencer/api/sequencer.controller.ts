import { Controller, Inject } from '@nestjs/common';
import { GrpcMethod } from '@nestjs/microservices';
import {
  bigintToBytes,
  CodedError,
  decodeElement,
  fromHex,
  isCoded,
  lane,
  MAX_BUNDLE_OPERATIONS,
  slot,
} from '#libs/protocol';
import type {
  EstimateFeesRequest,
  FeeEstimateMessage,
  FeesMessage,
  GetPendingReply,
  GetPendingRequest,
  MemberProgressMessage,
  PendingAccountMessage,
  SequencerStatusMessage,
  SubmitReply,
  SubmitRequest,
  SuggestSlotReply,
  SuggestSlotRequest,
} from '#libs/rpc';
import type { MemberProgress } from '../attesting/member-feeder.js';
import { SequencerMetrics } from '../metrics.js';
import { decodeBundle } from '../ordering/admission-policy.js';
import type { Ledger } from '../ordering/ledger.js';
import { Sequencer } from '../sequencer.js';
import { estimateMessage, feesMessage } from './fee-messages.js';

/** Most slots of one GetPending. */
export const MAX_PENDING_SLOTS = 1_000;

/** proto/sequencer.proto. */
@Controller()
export class SequencerController {
  constructor(
    @Inject(Sequencer) private readonly sequencer: Sequencer,
    @Inject(SequencerMetrics) private readonly metrics: SequencerMetrics,
  ) {}

  @GrpcMethod('Sequencer', 'Submit')
  async submit({ operations }: SubmitRequest): Promise<SubmitReply> {
    try {
      const {
        id,
        acceptedAt,
        replayed = false,
      } = await this.sequencer.current().admission.submit(decodeBundle(operations));
      this.metrics.accepted.inc();
      return { bundleId: fromHex(id), acceptedAt: `${acceptedAt}`, replayed };
    } catch (error) {
      this.metrics.refused.inc({ code: isCoded(error) ? error.code : 'INTERNAL' });
      throw error;
    }
  }

  @GrpcMethod('Sequencer', 'SuggestSlot')
  suggestSlot(request: SuggestSlotRequest): SuggestSlotReply {
    return { slot: this.sequencer.current().admission.suggestSlot(lane(request.lane)) };
  }

  @GrpcMethod('Sequencer', 'GetPending')
  getPending({ slots }: GetPendingRequest): GetPendingReply {
    if (slots.length > MAX_PENDING_SLOTS)
      throw new CodedError('INVALID_REQUEST', { field: 'slots', expected: MAX_PENDING_SLOTS, actual: slots.length });
    const { pending } = this.sequencer.current();
    return { accounts: slots.map((number) => pendingAccount(pending, number)) };
  }

  @GrpcMethod('Sequencer', 'GetFees')
  getFees(): FeesMessage {
    return feesMessage(this.sequencer.current().fees);
  }

  @GrpcMethod('Sequencer', 'EstimateFees')
  estimateFees({ elements }: EstimateFeesRequest): FeeEstimateMessage {
    if (elements.length > MAX_BUNDLE_OPERATIONS)
      throw new CodedError('BUNDLE_TOO_LONG', { expected: MAX_BUNDLE_OPERATIONS, actual: elements.length });
    return estimateMessage(this.sequencer.current().fees, elements.map(decodeElement));
  }

  @GrpcMethod('Sequencer', 'GetStatus')
  getStatus(): SequencerStatusMessage {
    const { sealed, certified, pendingOperations, members } = this.sequencer.current().status();
    return {
      sealed: `${sealed}`,
      certified: `${certified}`,
      pendingOperations: `${pendingOperations}`,
      members: members.map(progressMessage),
    };
  }
}

function pendingAccount(ledger: Ledger, number: number): PendingAccountMessage {
  const account = ledger.account(slot(number));
  return {
    slot: number,
    present: account !== undefined,
    owner: account ? fromHex(account.owner) : new Uint8Array(),
    asset: account?.asset ?? 0,
    key: bigintToBytes(account?.key ?? 0n, 30),
    nonce: account?.nonce ?? 0,
    balance: bigintToBytes(account?.balance ?? 0n, 16),
  };
}

function progressMessage({
  member,
  endpoint,
  signed,
  lastError,
  invalidSignatures,
}: MemberProgress): MemberProgressMessage {
  return {
    signer: fromHex(member),
    endpoint,
    signed: `${signed}`,
    lastError,
    invalidSignatures: `${invalidSignatures}`,
  };
}
