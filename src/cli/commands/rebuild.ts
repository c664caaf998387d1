import type { Command } from 'commander';
import type { RebuiltLane } from '#libs/client';
import { writeWhole } from '#libs/core';
import { Lane, modeOf } from '#libs/protocol';
import { modeArgument, numberArgument } from '../arguments.js';
import type { Define, EscapeSession } from '../command.js';
import { type LaneArguments, laneFolder, rebuildOptions, withLaneSources } from '../escaping/lanes.js';
import { EXIT } from '../exit-codes.js';
import { fields, jsonLine } from '../output.js';

interface RebuildArguments extends LaneArguments {
  lane: string;
  to?: string;
  output?: string;
}

export const define: Define = (rebuild, { runEscape }) => {
  withLaneSources(
    rebuild
      .requiredOption('--lane <mode>', 'rollup: from rollup blobs alone; validium: from the blobs of both lanes')
      .option('--to <batch>', 'the batch after which the lane is wanted; default: the last final one')
      .option('--output <file>', 'write all accounts to a file, one JSON object per line'),
  ).action((options: RebuildArguments, command: Command) => runEscape(command, {}, (session) => run(session, options)));
};

async function run(session: EscapeSession, options: RebuildArguments): Promise<void> {
  const { kit, show, exit } = session;
  const lane = Lane[modeArgument(options.lane)];
  const view = await kit.view();
  const to = options.to === undefined ? view.latestFinal : numberArgument(options.to);
  const rebuilt = await kit.rebuild(lane, { ...(await rebuildOptions(session, view, lane, options)), to });
  if (options.output !== undefined) await writeWhole(options.output, accountLines(rebuilt));
  const { batch, state, from, blobs, lies } = rebuilt;
  const saved = options.cache && to > 0 && to <= view.latestFinal ? laneFolder(kit, lane, options) : null;
  const result = { lane: modeOf(lane), batch: batch.number, headerHash: batch.headerHash, root: state.root(lane) };
  const accounts = state.size(lane);
  show({ ...result, final: to <= view.latestFinal, accounts, from, blobs, lies, saved }, () =>
    fields([
      ['lane', result.lane],
      ['batch', `${to}, ${to <= view.latestFinal ? 'final' : 'not final: it may be rolled back'}`],
      ['header hash', batch.headerHash],
      ['root', `${result.root}, as on L1`],
      ['accounts', accounts],
      ['replayed', from > to ? 'nothing: the saved lane is of this batch' : `batches ${from} to ${to}, ${blobs} blobs`],
      ['lies', lies.map(({ message }) => message).join('\n')],
      ['saved in', saved],
    ]),
  );
  if (lies.length > 0) exit(EXIT.untrue);
}

function* accountLines({ state, lane }: RebuiltLane): Generator<Uint8Array> {
  for (const { slot, account } of state.accounts(lane)) yield Buffer.from(`${jsonLine({ slot, ...account })}\n`);
}
