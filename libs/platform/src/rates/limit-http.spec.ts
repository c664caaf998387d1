import { connect } from 'node:net';
import { Controller, Get, Module, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '#libs/core';
import { type RunningService, startService } from '../lifecycle/service.js';
import { Metrics } from '../metrics/metrics.js';
import { limitHttp } from './limit-http.js';
import { RateLimiter } from './rate-limit.js';

/** Answers that are held back, by who asked. */
const held: { name: string; answer: () => void }[] = [];
/** Who was answered at once, in order. */
const quick: string[] = [];

@Controller()
class ProbeController {
  @Get('held') held(@Query('name') name: string, @Res() reply: FastifyReply) {
    held.push({ name, answer: () => void reply.send(name) });
  }
  @Post('held') posted() {
    return 'posted';
  }
  @Get('quick') quick(@Query('name') name: string) {
    quick.push(name);
    return name;
  }
  @Get('stream') stream(@Query('name') name: string, @Res() reply: FastifyReply) {
    held.push({ name, answer: () => void reply.send(name) });
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let service: RunningService;
beforeAll(async () => {
  service = await startService({
    ...{ name: 'probe', module: ProbeModule, logger: silentLogger(), metrics: new Metrics('probe') },
    http: { host: '127.0.0.1', port: 0 },
    configure: (app) =>
      limitHttp(app, {
        limiter: new RateLimiter({ perSecond: 0.001, burst: 200 }),
        prices: { 'GET /held': 1, 'POST /held': 1, 'GET /quick': 1, 'GET /stream': 1 },
        trustedProxies: ['127.0.0.1'],
        streams: ['/stream'],
      }),
  });
});
afterAll(() => service.close());

const ask = (path: string, from: string, signal?: AbortSignal): Promise<string> =>
  fetch(`${service.url}/${path}?name=${from}`, { headers: { 'x-forwarded-for': from }, signal: signal ?? null })
    .then((response) => response.text())
    .catch(() => 'gone');
const many = (count: number, path: string, from: string, signal?: AbortSignal): Promise<string>[] =>
  Array.from({ length: count }, () => ask(path, from, signal));

const until = async (condition: () => boolean): Promise<void> => {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
};
const heldOf = (name: string): number => held.filter((each) => each.name === name).length;
const answerAll = async (name: string, count: number): Promise<void> => {
  for (let answered = 0; answered < count; ) {
    const at = held.findIndex((each) => each.name === name);
    if (at >= 0) {
      held.splice(at, 1)[0]?.answer();
      answered++;
    } else await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

it('has eight requests of an address under way, while those of others begin at once', async () => {
  const [busy, other] = ['192.0.2.1', '192.0.2.2'];
  const asked = many(20, 'held', busy);
  await until(() => heldOf(busy) === 8);
  const answered = ask('held', other);
  await until(() => heldOf(other) === 1);
  expect(heldOf(busy)).toBe(8);
  await answerAll(other, 1);
  expect(await answered).toBe(other);
  await answerAll(busy, 20);
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 20 }, () => busy));
});

it('begins eight requests of an address at most before it has read what others ask', async () => {
  let accepted = 0;
  service.app.getHttpServer().on('connection', () => accepted++);
  const sockets = Array.from({ length: 101 }, () => connect(Number(new URL(service.url).port), '127.0.0.1'));
  await until(() => accepted === sockets.length);
  // All of it is there to be read before any of it is; the other's comes last.
  for (const [i, socket] of sockets.entries()) {
    const name = i < 100 ? '192.0.2.5' : '192.0.2.6';
    socket.write(`GET /quick?name=${name} HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${name}\r\n\r\n`);
  }
  await until(() => quick.length === 101);
  expect(quick.indexOf('192.0.2.6')).toBeLessThanOrEqual(16);
  for (const socket of sockets) socket.destroy();
});

it('gives the turns of who is gone to the next', async () => {
  const from = '192.0.2.3';
  const leaving = new AbortController();
  const gone = many(12, 'held', from, leaving.signal);
  await until(() => heldOf(from) === 8);
  leaving.abort();
  await Promise.all(gone);
  held.length = 0;
  const asked = many(8, 'held', from).map((each) => each.then((answer) => answers.push(answer)));
  const answers: string[] = [];
  // Among them may be some of those who left, if that was not read before their turn came.
  await until(() => {
    for (const { answer } of held.splice(0)) answer();
    return answers.length === asked.length;
  });
  expect(answers).toEqual(asked.map(() => from));
});

it('gives back the turns of a connection that is closed while answers wait behind one another', async () => {
  const from = '192.0.2.8';
  const socket = connect(Number(new URL(service.url).port), '127.0.0.1');
  socket.write(`GET /held?name=gone HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${from}\r\n\r\n`.repeat(12));
  await until(() => heldOf('gone') === 8);
  socket.destroy();
  const asked = many(8, 'held', from);
  await until(() => heldOf(from) === 8);
  await answerAll(from, 8);
  expect(await Promise.all(asked)).toEqual(Array.from({ length: 8 }, () => from));
});

it('has a body that comes slowly take no turn', async () => {
  const from = '192.0.2.9';
  const head = `POST /held HTTP/1.1\r\nhost: x\r\nx-forwarded-for: ${from}\r\ncontent-type: application/json\r\n`;
  let begun = 0;
  service.app.getHttpServer().on('request', () => begun++);
  const slow = Array.from({ length: 10 }, () => connect(Number(new URL(service.url).port), '127.0.0.1'));
  for (const socket of slow) socket.write(`${head}content-length: 9\r\n\r\n{`);
  await until(() => begun === slow.length);
  expect(await ask('quick', from)).toBe(from);
  for (const socket of slow) socket.destroy();
});

it('does not count streams among what is under way', async () => {
  const from = '192.0.2.4';
  const streams = many(10, 'stream', from);
  await until(() => heldOf(from) === 10);
  await answerAll(from, 10);
  await Promise.all(streams);
});

it('answers every request that comes through a proxy of ours, however many are refused', async () => {
  const from = '192.0.2.7';
  const answers = await Promise.all(many(200 + 256 + 100, 'quick', from));
  const served = answers.filter((answer) => answer === from).length;
  const refused = answers.filter((answer) => answer.includes('RATE_LIMITED')).length;
  expect([served, refused]).toEqual([200, 356]);
});
