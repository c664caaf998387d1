import { Controller, Get, Module } from '@nestjs/common';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { silentLogger } from '#libs/core';
import { type RunningService, startService } from '../lifecycle/service.js';
import { Metrics } from '../metrics/metrics.js';
import { limitHttp } from './limit-http.js';
import { RateLimiter } from './rate-limit.js';

@Controller()
class ProbeController {
  @Get('quick') quick() {
    return 'served';
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
        prices: { 'GET /quick': 1 },
        trustedProxies: ['127.0.0.1'],
      }),
  });
});
afterAll(() => service.close());

it('answers every request that comes through a trusted proxy, however many are refused', async () => {
  const ask = async (): Promise<string> => {
    const answer = await fetch(`${service.url}/quick`, { headers: { 'x-forwarded-for': '192.0.2.7' } });
    return answer.text();
  };
  const answers = await Promise.all(Array.from({ length: 200 + 256 + 100 }, ask));
  const served = answers.filter((answer) => answer === 'served').length;
  const refused = answers.filter((answer) => answer.includes('RATE_LIMITED')).length;
  expect([served, refused]).toEqual([200, 356]);
});
