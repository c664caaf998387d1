import { loadJavascriptLibrary } from './javascript-library.js';
import type { WorkerReply, WorkerRequest } from './worker-protocol.js';

/** What is used of a Web Worker's scope: the types of browsers are not loaded here. */
declare const self: {
  postMessage(reply: WorkerReply): void;
  onmessage: ((event: { data: WorkerRequest }) => void) | null;
};

const answer = loadJavascriptLibrary();

function replyTo({ id, call }: WorkerRequest): WorkerReply {
  try {
    return { id, value: answer(call) };
  } catch (error) {
    return { id, error: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = ({ data }) => self.postMessage(replyTo(data));
self.postMessage({ id: 0, value: true });
