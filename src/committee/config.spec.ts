import { describe, expect, it } from 'vitest';
import { loadConfig } from '#libs/platform';
import { committeeConfig } from './config.js';

const ENV = {
  DATABASE_URL: 'postgres://member:secret@127.0.0.1/member',
  VOLITION_KEYSTORE: '/keys/member.json',
  VOLITION_KEYSTORE_PASSWORD: 'correct horse',
  VOLITION_SETTLEMENT: `0x${'11'.repeat(20)}`,
  VOLITION_DATA_DIRECTORY: '/data',
};
const load = (change: Record<string, string> = {}) => loadConfig(committeeConfig, { ...ENV, ...change });

describe('the configuration of a member', () => {
  it('has an embedded IPFS node unless Kubo is chosen', () => {
    expect(load().ipfs).toEqual({ kind: 'helia', host: '127.0.0.1', port: 0, peers: [] });
    const kubo = { VOLITION_IPFS: 'kubo', IPFS_RPC_URL: 'http://127.0.0.1:5001' };
    expect(load(kubo).ipfs).toEqual({ kind: 'kubo', rpcUrl: 'http://127.0.0.1:5001' });
  });

  it('prints no secret', () => {
    expect(JSON.stringify(load())).not.toMatch(/secret|correct horse/);
  });

  it('requires on a public network the values that have a default on a devnet', () => {
    const problems = /VOLITION_L1_RPC_URL.*VOLITION_L1_CONFIRMATIONS/s;
    expect(() => load({ VOLITION_NETWORK: 'public' })).toThrow(problems);
    const named = { VOLITION_L1_RPC_URL: 'https://node.example', VOLITION_L1_CONFIRMATIONS: '16' };
    expect(load({ VOLITION_NETWORK: 'public', ...named }).l1.confirmations).toBe(16);
  });
});
