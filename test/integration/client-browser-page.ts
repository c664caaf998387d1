import { Api } from '#libs/client/api';

// The page of client-browser.spec.ts: starts on the small entry and loads the rest on demand, as an application does.

interface Payment {
  rpcUrl: string;
  privateKey: string;
  to: string;
}

declare global {
  var sdk: {
    status(): Promise<unknown>;
    pay(payment: Payment): Promise<unknown>;
  };
}

const api = (globalThis as unknown as { location: { origin: string } }).location.origin;

globalThis.sdk = {
  status: () => new Api(api).status(),
  async pay({ rpcUrl, privateKey, to }) {
    const [{ address, VolitionClient }, { JsonRpcProvider, Wallet }] = await Promise.all([
      import('#libs/client'),
      import('ethers'),
    ]);
    const signer = new Wallet(privateKey, new JsonRpcProvider(rpcUrl));
    const client = await VolitionClient.connect({ api, rpcUrl, signer });
    const me = await client.wallet();
    await me.register();
    const { inboxHash } = await me.deposit({ amount: 10n ** 18n });
    await client.receipts.wait(inboxHash, 'certified');
    const receipt = await me.transfer({ to: address(to.toLowerCase()), amount: 5n });
    await client.receipts.wait(receipt.id, 'submitted');
    const { accounts } = await client.accounts.ofOwner(address(to.toLowerCase()));
    const [account] = accounts;
    const { batch } = await client.receipts.get(receipt.id);
    const { replayed, lies } = await client.verification.verifyBatch(batch?.number ?? 0);
    const { engine } = await client.kzg();
    client.close();
    return { balance: `${account?.account.balance}`, anchor: account?.anchor, engine, to: replayed.to, lies };
  },
};
