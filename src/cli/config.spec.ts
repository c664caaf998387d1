import { describe, expect, it } from 'vitest';
import { loadConfig } from '#libs/core';
import { cliConfig } from './config.js';
import { memberConfig } from './member/settings.js';

describe('the environment of the command line', () => {
  it('sets the deployment for every command', () => {
    const environment = { VOLITION_SETTLEMENT: `0x${'ab'.repeat(20)}` };
    expect(loadConfig(cliConfig, environment).settlement?.toLowerCase()).toBe(environment.VOLITION_SETTLEMENT);
    expect(loadConfig(memberConfig, environment).settlement?.toLowerCase()).toBe(environment.VOLITION_SETTLEMENT);
  });
});
