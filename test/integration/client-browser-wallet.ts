import { JsonRpcProvider, Wallet } from 'ethers';
import { address, VolitionClient } from '#libs/client';

export interface Payment {
  rpcUrl: string;
  privateKey: string;
  to: string;
}

/** A deposit and a transfer, then the receiver's account and the batch, verified. */
export async function pay(api: string, { rpcUrl, privateKey, to }: Payment): Promise<unknown> {
  const signer = new Wallet(privateKey, new JsonRpcProvider(rpcUrl));
  const client = await VolitionClient.connect({ api, rpcUrl, signer });
  const receiver = address(to.toLowerCase());
  const me = await client.wallet();
  await me.register();
  const { inboxHash } = await me.deposit({ amount: 10n ** 18n });
  await client.receipts.wait(inboxHash, 'certified');
  const receipt = await me.transfer({ to: receiver, amount: 5n });
  await client.receipts.wait(receipt.id, 'submitted');
  const { accounts } = await client.accounts.ofOwner(receiver);
  const [account] = accounts;
  const { batch } = await client.receipts.get(receipt.id);
  const { replayed, lies } = await client.verification.verifyBatch(batch?.number ?? 0);
  const { engine } = await client.kzg();
  client.close();
  return { balance: `${account?.account.balance}`, anchor: account?.anchor, engine, to: replayed.to, lies };
}
