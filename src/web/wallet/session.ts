import type { VolitionClient, Wallet } from '#libs/client';
import type { DeploymentJson } from '#libs/client/api';

// A connected wallet. The SDK and ethers are loaded here, when somebody connects.

export interface Session {
  client: VolitionClient;
  wallet: Wallet;
  isBurner: boolean;
}

/** A wallet that announced itself (EIP-6963). */
export interface Announced {
  info: { uuid: string; name: string };
  provider: Eip1193;
}

interface Eip1193 {
  request(request: { method: string; params?: unknown }): Promise<unknown>;
}

/** Calls back for each wallet that announces itself. @returns what ends it */
export function watchWallets(onWallet: (wallet: Announced) => void): () => void {
  const listener = (event: Event): void => onWallet((event as CustomEvent<Announced>).detail);
  window.addEventListener('eip6963:announceProvider', listener);
  window.dispatchEvent(new Event('eip6963:requestProvider'));
  return () => window.removeEventListener('eip6963:announceProvider', listener);
}

const BURNER = 'burner';
/** For gas, and for deposits of a tour. */
const FUNDS_WEI = 100n * 10n ** 18n;

/** Whether a key may be kept in the browser: only where nothing has value. */
export const isDevelopment = ({ verifiers, links }: DeploymentJson): boolean =>
  links.l1Rpc !== null && verifiers.some(({ referenceString }) => referenceString === 'insecure-development');

export const hasBurner = (): boolean => localStorage.getItem(BURNER) !== null;
export const forgetBurner = (): void => localStorage.removeItem(BURNER);

/** Connects the burner wallet of this browser, which is created and funded if there is none. */
export async function connectBurner(rpcUrl: string): Promise<Session> {
  const { JsonRpcProvider, Wallet: KeyWallet } = await import('ethers');
  const privateKey = localStorage.getItem(BURNER) ?? KeyWallet.createRandom().privateKey;
  const provider = new JsonRpcProvider(rpcUrl, undefined, { cacheTimeout: -1, polling: true, pollingInterval: 500 });
  const signer = new KeyWallet(privateKey, provider);
  if ((await provider.getBalance(signer.address)) === 0n)
    await provider.send('anvil_setBalance', [signer.address, `0x${FUNDS_WEI.toString(16)}`]);
  localStorage.setItem(BURNER, privateKey);
  return open(rpcUrl, signer, true);
}

/** Connects a wallet of the reader's browser, which asks them. */
export async function connectAnnounced({ provider }: Announced, rpcUrl: string, chainId: number): Promise<Session> {
  const { BrowserProvider } = await import('ethers');
  const browser = new BrowserProvider(provider);
  const signer = await browser.getSigner();
  const { chainId: actual } = await browser.getNetwork();
  if (actual !== BigInt(chainId))
    throw new Error(`The wallet is on chain ${actual}. Switch it to chain ${chainId}, then connect again.`);
  return open(rpcUrl, signer, false);
}

async function open(rpcUrl: string, signer: import('ethers').Signer, isBurner: boolean): Promise<Session> {
  const { VolitionClient: Client } = await import('#libs/client');
  const client = await Client.connect({ api: location.origin, rpcUrl, signer, retryForMs: 5_000 });
  return { client, wallet: await client.wallet(), isBurner };
}
