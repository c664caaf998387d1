import { describe, expect, it } from 'vitest';
import { SIMULATED } from '#libs/testing';
import { deploymentEnvironment, deploymentToJson, parseDeployment, parseSomeParameters } from './deployment.js';

describe('a deployment as JSON', () => {
  const json = () => JSON.parse(JSON.stringify(deploymentToJson(SIMULATED)));

  it('round-trips', () => {
    expect(parseDeployment(json())).toEqual(SIMULATED);
  });

  it('is rejected if a field is missing or has another type', () => {
    expect(() => parseDeployment(null)).toThrow(expect.objectContaining({ code: 'MALFORMED_DEPLOYMENT' }));
    for (const name of Object.keys(json())) {
      for (const bad of [undefined, null, -1, 1.5, 'x', {}])
        expect(() => parseDeployment({ ...json(), [name]: bad }), name).toThrow(
          expect.objectContaining({ code: expect.stringMatching(/^(MALFORMED_DEPLOYMENT|INVALID_ADDRESS)$/) }),
        );
    }
    const { parameters } = json();
    for (const name of Object.keys(parameters))
      expect(() => parseDeployment({ ...json(), parameters: { ...parameters, [name]: -1 } }), name).toThrow(
        expect.objectContaining({ code: 'MALFORMED_DEPLOYMENT', fields: expect.objectContaining({ field: name }) }),
      );
  });
});

describe('some parameters as JSON', () => {
  it('are parsed by their types', () => {
    const parameters = { proveSeconds: 60, bond: '1', fallbackAllowed: false };
    expect(parseSomeParameters(parameters)).toEqual({ ...parameters, bond: 1n });
    expect(parseSomeParameters({})).toEqual({});
  });

  it.each([
    ['a name that is no parameter', { bonds: '1' }, 'bonds'],
    ['a name of every object', { toString: 1 }, 'toString'],
    ['another type', { bond: 1 }, 'bond'],
    ['a fraction', { proveSeconds: 0.5 }, 'proveSeconds'],
    ['a list', [], 'parameters'],
  ])('are rejected with %s', (_what, json, field) => {
    expect(() => parseSomeParameters(json)).toThrow(
      expect.objectContaining({ code: 'MALFORMED_DEPLOYMENT', fields: expect.objectContaining({ field }) }),
    );
  });
});

it('gives services the settlement contract and the first block', () => {
  const { settlement, block } = SIMULATED;
  expect(deploymentEnvironment(SIMULATED)).toBe(
    `VOLITION_SETTLEMENT=${settlement}\nVOLITION_DEPLOYMENT_BLOCK=${block}\n`,
  );
});
