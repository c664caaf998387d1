import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { CommitteeJson, MemberJson } from '#libs/client';
import type { L1Follower } from '#libs/l1';
import { type Address, CodedError, toHex } from '#libs/protocol';
import type { MemberProgressMessage } from '#libs/rpc';
import type { SequencerDoor } from '../bundles/sequencer-door.js';
import { Answers, Failures } from '../openapi/answers.js';
import { L1, MEMBERS, SEQUENCER } from '../tokens.js';
import type { Members } from './members.js';

@ApiTags('committee')
@Controller('v1/committee')
export class CommitteeController {
  constructor(
    @Inject(L1) private readonly l1: L1Follower,
    @Inject(MEMBERS) private readonly members: Members,
    @Inject(SEQUENCER) private readonly sequencer: SequencerDoor,
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The current epoch: members, stakes, quorum',
    description: "`progress` is what the sequencer saw of each member; the rest is L1's.",
  })
  @Answers('Committee')
  @Failures(404)
  async committee(): Promise<CommitteeJson> {
    const progress = await this.progress();
    const view = this.l1.confirmed;
    const { epoch } = view;
    if (epoch === 0) throw new CodedError('COMMITTEE_NOT_FOUND', {}, 'no epoch has been activated on L1 yet');
    const members = view.members(epoch).map((address, index) => this.member(address, index, progress));
    return { epoch, quorum: view.quorum(epoch), activatedAt: view.epochActivatedAt(epoch), members };
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
            badSignatures: Number(known.badSignatures),
          }
        : null,
    };
  }

  /** Without the sequencer the committee is still the committee. */
  private async progress(): Promise<MemberProgressMessage[]> {
    try {
      return (await this.sequencer.status()).members;
    } catch {
      return [];
    }
  }
}
