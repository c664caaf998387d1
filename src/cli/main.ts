#!/usr/bin/env node
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { loadProcessConfig } from '#libs/core';
import { cliConfig } from './config.js';
import type { Io } from './output.js';
import { runCli } from './program.js';

const { stdin, stdout, stderr } = process;

/** Prompts on the terminal without echo. */
async function askSecret(question: string): Promise<string> {
  stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: stdin, output: nowhere, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    stderr.write('\n');
  }
}

async function ask(question: string): Promise<string> {
  const terminal = createInterface({ input: stdin, output: stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

const io: Io = {
  out: (text) => void stdout.write(`${text}\n`),
  err: (text) => void stderr.write(`${text}\n`),
  bytes: (data) => void stdout.write(data),
  isTerminal: stdout.isTTY === true,
  ...(stdin.isTTY === true ? { ask, askSecret } : {}),
};

const interruption = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
const code = await runCli(process.argv.slice(2), {
  config: () => loadProcessConfig(cliConfig),
  environment: process.env,
  io,
  interrupted: interruption.signal,
});
// Interrupted work would otherwise continue in the background.
if (interruption.signal.aborted) process.exit(code);
process.exitCode = code;
