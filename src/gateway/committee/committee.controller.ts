import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommitteeJson, MemberJson } from '#libs/client';
import { Committee } from '#libs/client/schemas';
import { L1Follower, type L1View } from '#libs/l1';
import { type Address, CodedError, toHex } from '#libs/protocol';
import { type MemberProgressMessage, Members } from '#libs/rpc';
import { Answers, Failures } from '../openapi/answers.js';
import { SequencerApi } from '../sequencer/sequencer-api.js';

const EARLIER_EPOCHS = 20;

@ApiTags('committee')
@Controller('v1/committee')
export class CommitteeController {
  constructor(
    private readonly l1: L1Follower,
    private readonly members: Members,
    private readonly sequencer: SequencerApi,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The current epoch: members, stakes, quorum; earlier epochs and the proposed one',
    description: "`progress` is what the sequencer saw of each member; the rest is L1's.",
  })
  @Answers(Committee)
  @Failures(404)
  async getCommittee(): Promise<CommitteeJson> {
    const progress = await this.progress();
    const view = this.l1.confirmed;
    const { epoch } = view;
    if (epoch === 0) throw new CodedError('COMMITTEE_NOT_FOUND', {}, 'no epoch has been activated on L1 yet');
    const members = view.members(epoch).map((address, index) => this.member(address, index, progress));
    return {
      epoch,
      quorum: view.quorum(epoch),
      activatedAt: instant(view.epochActivatedAt(epoch)),
      members,
      earlier: earlierEpochs(view),
      proposal: proposalOf(view),
    };
  }

  private member(address: Address, index: number, progress: readonly MemberProgressMessage[]): MemberJson {
    const known = progress.find(({ signer }) => toHex(signer) === address);
    return {
      index,
      address,
      stake: (this.l1.confirmed.member(address)?.stake ?? 0n).toString(),
      endpoint: this.members.endpoint(address) ?? '',
      progress: known
        ? {
            signed: Number(known.signed),
            lastError: known.lastError || null,
            invalidSignatures: Number(known.invalidSignatures),
          }
        : null,
    };
  }

  /** The committee is known even if the sequencer does not answer. */
  private async progress(): Promise<MemberProgressMessage[]> {
    try {
      return (await this.sequencer.status()).members;
    } catch {
      return [];
    }
  }
}

const instant = (seconds: number): string => new Date(seconds * 1_000).toISOString();

function earlierEpochs(view: L1View): CommitteeJson['earlier'] {
  const count = Math.min(EARLIER_EPOCHS, view.epoch - 1);
  return Array.from({ length: count }, (_, i) => view.epoch - 1 - i).map((epoch) => ({
    ...{ epoch, quorum: view.quorum(epoch), activatedAt: instant(view.epochActivatedAt(epoch)) },
    members: view.members(epoch),
  }));
}

function proposalOf({ proposal }: L1View): CommitteeJson['proposal'] {
  if (!proposal) return null;
  const { epoch, quorum, members, activatableAt } = proposal;
  return { epoch, quorum, members: [...members], activatableAt: instant(activatableAt) };
}
