import { describe, expect, it } from 'vitest';
import { deploymentToJson, parseDeployment } from './deployment.js';
import { SIMULATED } from './simulated-chain.js';

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
