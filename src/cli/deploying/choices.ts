import { readFile } from 'node:fs/promises';
import { isHexString } from 'ethers/utils';
import {
  DEFAULT_DEPLOYMENT_PARAMETERS,
  type DeployOptions,
  insecureVerifiers,
  type Network,
  parseSomeParameters,
} from '#libs/l1';
import { emptyRoot, loadCrypto } from '#libs/ledger';
import { type Address, address, CodedError, type Hex } from '#libs/protocol';

export interface DeployArguments {
  network: Network;
  chainId: number;
  sequencer: string;
  governor?: string;
  token: string[];
  parameters?: string;
  parameter: string[];
  verifier: string[];
  insecureDevelopmentVerifiers?: boolean;
  bond: boolean;
  confirmations?: number;
  out: string;
  dryRun?: boolean;
  yes?: boolean;
}

/**
 * What the command line says of a deployment.
 *
 * @throws CodedError USAGE | INVALID_ADDRESS | MALFORMED_DEPLOYMENT | FILE_UNREADABLE
 */
export async function deployOptions(options: DeployArguments): Promise<DeployOptions> {
  return {
    sequencer: address(options.sequencer),
    governor: governorOf(options),
    tokens: options.token.map((text) => address(text)),
    parameters: { ...(await fromFile(options.parameters)), ...fromAssignments(options.parameter) },
    verifiers: await verifiersOf(options),
    emptyRoot: emptyRoot((await loadCrypto()).hash),
    postBond: options.bond,
  };
}

/** A deployer's key is used once; the governor's for years. */
function governorOf({ governor, network }: DeployArguments): Address | undefined {
  if (governor !== undefined) return address(governor);
  if (network === 'devnet') return undefined;
  throw usage('governor', 'who proposes epochs? Name the account with --governor ADDRESS');
}

async function fromFile(path: string | undefined): Promise<DeployOptions['parameters']> {
  if (path === undefined) return {};
  const text = await readText(path);
  try {
    return parseSomeParameters(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof CodedError) throw cause;
    throw new CodedError('MALFORMED_DEPLOYMENT', { field: path, expected: 'JSON' }, `${path} is not JSON`, { cause });
  }
}

/** `name=value`, the value as in a file; numbers and amounts as decimal text. */
function fromAssignments(assignments: readonly string[]): DeployOptions['parameters'] {
  const entries = assignments.map((assignment) => {
    const [name = '', value = '', ...more] = assignment.split('=');
    if (more.length > 0) throw usage('parameter', 'parameter: expected NAME=VALUE');
    return [name, parameterValue(name, value)];
  });
  return parseSomeParameters(Object.fromEntries(entries));
}

function parameterValue(name: string, text: string): unknown {
  const usual: unknown = { ...DEFAULT_DEPLOYMENT_PARAMETERS }[name];
  if (typeof usual === 'number' && /^\d{1,15}$/.test(text)) return Number(text);
  return typeof usual === 'boolean' && /^(true|false)$/.test(text) ? text === 'true' : text;
}

async function verifiersOf(options: DeployArguments): Promise<DeployOptions['verifiers']> {
  const { verifier, insecureDevelopmentVerifiers } = options;
  if (verifier.length > 0 === Boolean(insecureDevelopmentVerifiers))
    throw usage(
      'verifier',
      'which verifiers of proofs? Name them with --verifier ADDRESS or FILE, one for each circuit',
    );
  if (insecureDevelopmentVerifiers) return insecureVerifiers();
  return Promise.all(
    verifier.map(async (where) =>
      /^0x[0-9a-fA-F]{40}$/.test(where) ? address(where) : { creationCode: creationCodeIn(await readText(where)) },
    ),
  );
}

/** Creation code as hex, or in the artifact of a compiler. @throws CodedError USAGE */
function creationCodeIn(text: string): Hex {
  const found = text.trim().startsWith('{') ? codeOfArtifact(text) : text.trim();
  const code = `0x${String(found).replace(/^0x/, '')}`;
  if (code.length > 2 && isHexString(code, true)) return code.toLowerCase() as Hex;
  throw usage('verifier', 'verifier: expected an address, or a file with its creation code');
}

function codeOfArtifact(text: string): string | undefined {
  try {
    const { bytecode } = JSON.parse(text);
    return typeof bytecode === 'string' ? bytecode : bytecode?.object;
  } catch {
    return undefined;
  }
}

const usage = (what: string, message: string): CodedError => new CodedError('USAGE', { what }, message);

const readText = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch((cause) => {
    throw new CodedError('FILE_UNREADABLE', { path }, `cannot read ${path}`, { cause });
  });
