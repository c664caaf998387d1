import { CodedError, VolitionClient } from '#libs/client';
import type { VerifyMessage, VerifyRequest } from './messages.js';

// Verifies a batch against the reader's node, beside the page: executing thousands of operations takes seconds.

const tell = (message: VerifyMessage): void => self.postMessage(message);

async function verify({ rpcUrl, number }: VerifyRequest): Promise<void> {
  const client = await VolitionClient.connect({ api: self.location.origin, rpcUrl });
  try {
    const { notChecked, lies } = await client.verification.verifyBatch(number, {
      onProgress: (progress) => tell({ type: 'progress', ...progress }),
      onChecked: (check) => tell({ type: 'checked', check }),
    });
    tell({ type: 'done', notChecked, lies: lies.map(({ source, message }) => `${source}: ${message}`) });
  } finally {
    client.close();
  }
}

self.onmessage = ({ data }: MessageEvent<VerifyRequest>): void => {
  verify(data).catch((error: unknown) => {
    const code = error instanceof CodedError ? error.code : 'INTERNAL';
    tell({ type: 'failed', code, message: error instanceof Error ? error.message : String(error) });
  });
};
