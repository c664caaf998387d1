import { Api } from '#libs/client/api';
import type { Payment } from './client-browser-wallet.js';

// The page of client-browser.spec.ts: starts on the small entry and loads the rest on demand, as an application does.

declare global {
  var sdk: {
    status(): Promise<unknown>;
    pay(payment: Payment): Promise<unknown>;
  };
}

const api = (globalThis as unknown as { location: { origin: string } }).location.origin;

globalThis.sdk = {
  status: () => new Api(api).status(),
  pay: async (payment) => (await import('./client-browser-wallet.js')).pay(api, payment),
};
