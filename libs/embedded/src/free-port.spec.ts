import { createServer, Server } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { freePort, isFree } from './free-port.js';

describe('freePort', () => {
  it('returns a different port each time, below the range of outgoing connections', async () => {
    const ports = await Promise.all(Array.from({ length: 300 }, () => freePort()));
    expect(new Set(ports).size).toBe(ports.length);
    expect(Math.max(...ports)).toBeLessThan(32_768);
    expect(Math.min(...ports)).toBeGreaterThan(1_023);
  });

  it('skips a port in use', async () => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    expect(await isFree(port)).toBe(false);
    await new Promise((resolve) => server.close(resolve));
    expect(await isFree(port)).toBe(true);
  });

  it.runIf(process.platform === 'linux')('claims the port among all processes while this one runs', async () => {
    const other = createServer();
    const claimed = new Promise((_, reject) => other.once('error', reject));
    other.listen(`\0openvolition-port-${await freePort()}`);
    await expect(claimed).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('fails instead of searching for ever if no port can be opened', async () => {
    const listen = vi.spyOn(Server.prototype, 'listen').mockImplementation(function (this: Server) {
      queueMicrotask(() => this.emit('error', Object.assign(new Error('too many open files'), { code: 'EMFILE' })));
      return this;
    });
    await expect(freePort()).rejects.toMatchObject({ code: 'EMFILE' });
    listen.mockRestore();
  });
});
