import type { Signer } from 'ethers';
import { type Logger, silentLogger } from '#libs/core';
import { createKzg, type Kzg, type KzgChoice } from '#libs/kzg';
import { type Deployment, deploymentToJson, parseDeployment } from '#libs/l1';
import { type Crypto, loadCrypto } from '#libs/ledger';
import { type Address, address, CodedError } from '#libs/protocol';
import { Api, type ApiOptions } from './api/http-api.js';
import type { AssetJson, DeploymentJson } from './api/types.js';
import { untrue } from './errors.js';
import type { OnTransaction } from './l1/announcing-signer.js';
import { L1Access } from './l1/l1-access.js';
import type { OnBundle } from './wallet/bundle-draft.js';

export interface ConnectOptions extends ApiOptions {
  /** the gateway's address, such as http://127.0.0.1:8080 */
  api: string;
  /** signs operations (with a key derived from it) and L1 transactions */
  signer?: Signer;
  /** the owner's own account key, 32 bytes; derived from the signer by default */
  accountSecret?: Uint8Array;
  /**
   * called for each L1 transaction of the signer, before it is sent if the signer signs and sends separately (as
   * ethers' wallets do)
   */
  onTransaction?: OnTransaction;
  /** called for each bundle that a wallet signed, before it is sent */
  onBundle?: OnBundle;
  /** the caller's own Ethereum node. With it, answers are checked against L1; without it, only for consistency */
  rpcUrl?: string;
  /** the settlement contract to use; the gateway's by default */
  settlement?: Address;
  kzg?: KzgChoice;
  logger?: Logger;
}

/**
 * One deployment: its gateway, its parameters and, if the caller has one, an Ethereum node. All parts of the SDK share
 * it.
 */
export class Connection {
  private loadedKzg: Promise<Kzg> | undefined;

  private constructor(
    readonly api: Api,
    readonly deployment: Deployment,
    readonly assets: readonly AssetJson[],
    /** undefined without `rpcUrl` */
    readonly node: L1Access | undefined,
    readonly logger: Logger,
    private readonly kzgChoice: KzgChoice,
    readonly onBundle: OnBundle | undefined,
  ) {}

  /** @throws CodedError API_UNAVAILABLE | INVALID_DEPLOYMENT | L1_UNAVAILABLE */
  static async open(options: ConnectOptions): Promise<Connection> {
    const { rpcUrl, kzg = 'auto', logger = silentLogger(), onBundle } = options;
    const api = new Api(options.api, options);
    const json = await api.deployment();
    const claimed = readDeployment(json, options.settlement);
    if (rpcUrl === undefined) return new Connection(api, claimed, json.assets, undefined, logger, kzg, onBundle);
    const provider = L1Access.connect(rpcUrl);
    try {
      const deployment = await L1Access.load(provider, claimed.settlement, claimed.block);
      compareDeployments(claimed, deployment);
      const node = new L1Access(provider, deployment, options.signer, options.onTransaction);
      return new Connection(api, deployment, json.assets, node, logger, kzg, onBundle);
    } catch (error) {
      provider.destroy();
      throw error;
    }
  }

  /** The caller's own node. @throws CodedError RPC_NEEDED */
  get l1(): L1Access {
    if (this.node) return this.node;
    throw new CodedError('RPC_NEEDED', {}, 'this needs an Ethereum node: connect with rpcUrl');
  }

  crypto(): Promise<Crypto> {
    return loadCrypto();
  }

  /** The KZG engine. It is loaded on first use, which takes seconds. */
  kzg(): Promise<Kzg> {
    this.loadedKzg ??= createKzg(this.kzgChoice);
    return this.loadedKzg;
  }

  close(): void {
    this.node?.close();
  }
}

function readDeployment(json: DeploymentJson, settlement: Address | undefined): Deployment {
  // A malformed list stays malformed, for parseDeployment to refuse.
  const verifiers = Array.isArray(json.verifiers) ? json.verifiers.map((verifier) => verifier?.address) : undefined;
  const claimed = parseDeployment({ ...json, verifiers });
  if (settlement === undefined || claimed.settlement === address(settlement)) return claimed;
  throw untrue('INVALID_DEPLOYMENT', 'the gateway serves another deployment', {
    expected: settlement,
    actual: claimed.settlement,
  });
}

/** Checks the gateway's description of the deployment against its contracts. */
function compareDeployments(claimed: Deployment, actual: Deployment): void {
  const of = (deployment: Deployment) => deploymentToJson({ ...deployment, block: 0 });
  const said = of(claimed);
  for (const [field, value] of Object.entries(of(actual)))
    if (JSON.stringify(said[field]) !== JSON.stringify(value))
      throw untrue('INVALID_DEPLOYMENT', `the gateway's ${field} differs from the contracts'`, {
        field,
        expected: JSON.stringify(value),
        actual: JSON.stringify(said[field]),
      });
}
