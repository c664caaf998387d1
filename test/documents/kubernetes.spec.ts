import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { loadAll } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '#libs/platform';
import { costOf, VERIFIED_CIRCUITS } from '#libs/proving';
import { proverConfig } from '../../src/prover/config.js';

const folder = new URL('../../deploy/kubernetes/', import.meta.url);
const SCHEMAS = {
  Deployment: 'deployment.json',
  ScaledObject: 'scaled-object.json',
  TriggerAuthentication: 'trigger-authentication.json',
} as const;
type Kind = keyof typeof SCHEMAS;
interface Container {
  name?: string;
  env: { name: string; value: string }[];
  resources: { limits: { memory: string } };
}
/** What the tests look at of all three. */
interface Spec {
  selector: { matchLabels: object };
  template: { metadata: { labels: object }; spec: { containers: [Container] } };
  scaleTargetRef?: { name: string };
  triggers: [{ metadata: { query: string }; authenticationRef: { name: string } }];
  secretTargetRef: [{ key?: string }];
}
type Resource = { kind: Kind; metadata: { name: string }; spec: Spec };

const ajv = new Ajv2020({ strict: false, allErrors: true });
for (const file of Object.values(SCHEMAS))
  ajv.addSchema(JSON.parse(readFileSync(new URL(`schemas/${file}`, folder), 'utf8')), file);
const problems = (resource: Resource): string[] => {
  const validate = ajv.getSchema(SCHEMAS[resource.kind]);
  if (!validate) return [`there is no schema of ${resource.kind}`];
  return validate(resource) ? [] : ajv.errorsText(validate.errors).split(', ');
};

describe('the example of provers on Kubernetes', () => {
  const resources = loadAll(readFileSync(new URL('prover-worker.yaml', folder), 'utf8')) as Resource[];
  const of = (kind: Kind) => structuredClone(resources.find((each) => each.kind === kind)!);
  const container = () => of('Deployment').spec.template.spec.containers[0];
  const memory = () => Number(container().env.find(({ name }) => name === 'VOLITION_PROVER_MEMORY')?.value);

  it('is valid by the schemas of Kubernetes and KEDA', () => {
    expect(resources.map(({ kind }) => kind)).toEqual(['Deployment', 'TriggerAuthentication', 'ScaledObject']);
    for (const resource of resources) expect(problems(resource)).toEqual([]);
  });

  it('would be refused with a field that does not exist, of the wrong type, or missing', () => {
    const broken: [Kind, (spec: Spec) => void, string][] = [
      ['Deployment', (spec) => Object.assign(spec, { replica: 1 }), 'additional properties'],
      ['Deployment', (spec) => Object.assign(spec, { replicas: '1' }), 'must be integer'],
      ['Deployment', (spec) => delete spec.template.spec.containers[0].name, "'name'"],
      ['Deployment', (spec) => Object.assign(spec.template.spec.containers[0].resources, { limit: {} }), 'additional'],
      ['ScaledObject', (spec) => delete spec.scaleTargetRef, "'scaleTargetRef'"],
      ['ScaledObject', (spec) => Object.assign(spec.triggers[0].metadata, { targetQueryValue: 1 }), 'must be string'],
      ['ScaledObject', (spec) => Object.assign(spec, { minReplicas: 0 }), 'additional properties'],
      ['TriggerAuthentication', (spec) => delete spec.secretTargetRef[0].key, "'key'"],
    ];
    for (const [kind, change, expected] of broken) {
      const resource = of(kind);
      change(resource.spec);
      expect(problems(resource).join()).toContain(expected);
    }
  });

  it('gives a worker a configuration that it accepts, with the database alone', () => {
    const given = container().env.map(({ name, value }) => [name, value]);
    const env = { ...Object.fromEntries(given), DATABASE_URL: 'postgres://x@y/z' };
    expect(loadConfig(proverConfig, env)).toMatchObject({ role: { kind: 'worker' } });
  });

  it('has memory for every circuit beside the service, and counts the parts that fit it', () => {
    expect(memory()).toBeGreaterThanOrEqual(Math.max(...VERIFIED_CIRCUITS.map((circuit) => costOf(circuit).memory)));
    const { limits } = container().resources;
    expect(1_024 * Number(/^(\d+)Gi$/.exec(limits.memory)?.[1])).toBeGreaterThanOrEqual(memory() + 400);
    expect(of('ScaledObject').spec.triggers[0].metadata.query).toContain(`memory <= ${memory()}`);
  });

  it('names its parts consistently', () => {
    const { name } = of('Deployment').metadata;
    expect(of('ScaledObject').spec.scaleTargetRef?.name).toBe(name);
    expect(of('ScaledObject').spec.triggers[0].authenticationRef.name).toBe(of('TriggerAuthentication').metadata.name);
    const { matchLabels } = of('Deployment').spec.selector;
    expect(of('Deployment').spec.template.metadata.labels).toMatchObject(matchLabels);
  });
});
