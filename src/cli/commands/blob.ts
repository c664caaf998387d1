import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { operationToJson } from '#libs/client';
import { CodedError, versionedHash } from '#libs/protocol';
import type { Define } from '../command.js';
import { fields } from '../output.js';

/** `volition blob …` */
export const define: Define = (blob, { run }) => {
  blob
    .command('get')
    .description('fetch the 131,072 bytes of a blob, verified against its hash')
    .argument('<versionedHash>')
    .option('-o, --output <file>', 'output file, or - for standard output')
    .action((hash: string, { output }: { output?: string }, command: Command) =>
      run(command, {}, async ({ client, io, show }) => {
        const name = versionedHash(hash);
        if (output === undefined && io.isTerminal)
          throw new CodedError('USAGE', {}, 'not writing a blob to a terminal: use --output FILE');
        const bytes = await client.batches.blob(name);
        if (output === undefined || output === '-') return io.bytes(bytes);
        await writeFile(output, bytes);
        show({ versionedHash: name, file: output, bytes: bytes.length }, () => `${bytes.length} bytes in ${output}`);
      }),
    );
  blob
    .command('show')
    .description('show metadata of a blob, or one operation with its KZG proof verified (--element)')
    .argument('<versionedHash>')
    .option('--element <index>', '0 to 4095')
    .action((hash: string, { element }: { element?: string }, command: Command) =>
      run(command, {}, async ({ client, show }) => {
        const name = versionedHash(hash);
        const metadata = await client.api.metadata(name);
        if (element === undefined) return show(metadata, () => fields(Object.entries(metadata)));
        if (!/^\d{1,4}$/.test(element)) throw new CodedError('USAGE', {}, 'element: expected 0 to 4095');
        const operation = operationToJson(await client.batches.element(name, Number(element)));
        show({ ...metadata, element: Number(element), operation }, () => fields(Object.entries(operation)));
      }),
    );
};
