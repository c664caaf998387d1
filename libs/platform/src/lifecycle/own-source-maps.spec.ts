import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const preload = new URL('./own-source-maps.ts', import.meta.url).href;

describe('source maps of a service', () => {
  it('cover our sources but no dependencies', () => {
    const script = "console.log(JSON.stringify(require('node:module').getSourceMapsSupport()))";
    const output = execFileSync(process.execPath, [`--import=${preload}`, '-e', script], { encoding: 'utf8' });
    expect(JSON.parse(output)).toMatchObject({ enabled: true, nodeModules: false });
  });
});
