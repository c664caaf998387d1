import { loadJavascriptLibrary } from './javascript-library.js';
import { replyTo, type WorkerReply, type WorkerRequest } from './worker-protocol.js';

/** What is used of a Web Worker's scope: the types of browsers are not loaded here. */
declare const self: {
  postMessage(reply: WorkerReply): void;
  onmessage: ((event: { data: WorkerRequest }) => void) | null;
};

const answer = loadJavascriptLibrary();
self.onmessage = ({ data }) => self.postMessage(replyTo(data, answer));
self.postMessage({ id: 0, value: true });
