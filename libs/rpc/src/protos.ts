import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const PROTO_PACKAGE = 'openvolition.v1';

/** 64-bit fields as decimal strings, bytes as Buffers, absent messages as null, on both sides of every call. */
export const LOADER_OPTIONS = { longs: String, defaults: true, keepCase: false, arrays: true, objects: false } as const;

/** Largest message: a full batch with its blobs, keys and signatures is under 1 MiB. */
export const MAX_MESSAGE_BYTES = 4 * 1024 * 1024;

/** The folder of .proto files, beside this library's sources, also for compiled code. */
function protoFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    const found = join(folder, 'libs/rpc/proto');
    if (existsSync(join(found, 'sequencer.proto'))) return found;
  }
  throw new Error('libs/rpc/proto is missing from this installation');
}

/** Options of Nest's gRPC transport and of our clients, for one service. */
export function protoOptions(service: 'sequencer' | 'committee') {
  const folder = protoFolder();
  return {
    package: PROTO_PACKAGE,
    protoPath: join(folder, `${service}.proto`),
    loader: { ...LOADER_OPTIONS, includeDirs: [folder] },
    maxReceiveMessageLength: MAX_MESSAGE_BYTES,
    maxSendMessageLength: MAX_MESSAGE_BYTES,
  };
}
