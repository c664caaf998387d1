// The member of compose.member.yml joins, and the governor starts an epoch that includes it. Batches are still
// certified, and the new member signs one once it has caught up. Earlier batches it fetches from its peers without
// signing them.
//
//   node test/compose/join.mjs PROJECT KEYSTORE PASSWORD_FILE ENDPOINT
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { Wallet } from 'ethers';
import { VolitionClient } from '../../dist/libs/client/src/index.js';
import { connectProvider, contractsOf } from '../../dist/libs/l1/src/index.js';

const [project, keystore, passwordFile, endpoint] = process.argv.slice(2);
const api = `http://127.0.0.1:${process.env.OPENVOLITION_API_PORT || 8080}`;
const rpcUrl = `http://127.0.0.1:${process.env.OPENVOLITION_RPC_PORT || 8545}`;

const image = `openvolition/service:${process.env.OPENVOLITION_TAG || 'local'}`;
const governorFile = (name) =>
  execFileSync(
    'docker',
    [
      'run',
      '--rm',
      '-v',
      `${project}_governor-secrets:/s:ro`,
      '--entrypoint',
      'cat',
      image,
      `/s/keys/ethereum.${name}`,
    ],
    {
      encoding: 'utf8',
    },
  );

async function until(condition, seconds, what) {
  for (const end = Date.now() + seconds * 1_000; Date.now() < end; await delay(500)) {
    const value = await Promise.resolve(condition()).catch(() => undefined);
    if (value) return value;
  }
  throw new Error(`${what}: not within ${seconds} s`);
}

const provider = connectProvider(rpcUrl, 200);
const open = async (json, password) => (await Wallet.fromEncryptedJson(json, password)).connect(provider);
const member = await open(readFileSync(keystore, 'utf8'), readFileSync(passwordFile, 'utf8').trim());
const governor = await open(governorFile('json'), governorFile('password'));
const client = await VolitionClient.connect({ api, rpcUrl, signer: member });
const { deployment } = client;
const { committee } = contractsOf(deployment, member);

const json = async (path) => (await fetch(`${api}/v1/${path}`)).json();
const { members, epoch } = await json('committee');
await (await committee.join(endpoint, deployment.parameters.minStake)).wait();
const next = [...members.map(({ address }) => address), member.address];
const governed = contractsOf(deployment, governor).committee;
await (await governed.proposeEpoch(next, Math.floor(next.length / 2) + 1)).wait();
const activate = async () => (await (await governed.activateEpoch()).wait()).status === 1;
await until(activate, 60, 'the epoch is activated');

const wallet = await client.wallet();
const isNew = ({ address }) => address.toLowerCase() === member.address.toLowerCase();
const signsNext = async () => {
  const { inboxHash } = await wallet.deposit({ amount: 10n ** 15n, mode: 1 });
  const { batch } = await client.receipts.wait(inboxHash, 'certified', { timeoutMs: 120_000 });
  const signs = async () =>
    (await json(`batches/${batch}/availability`)).members.find((one) => isNew(one) && one.signed);
  return until(signs, 10, 'its signature');
};
const signed = await until(signsNext, 90, 'a signature of its').catch(() => undefined);
const { progress } = (await json('committee')).members.find(isNew);
console.log(
  `compose: epoch ${epoch + 1} has the outside member, and certifies; ${signed ? 'it signed' : `it did NOT sign (${progress?.lastError || 'no answer'})`}`,
);
client.close();
provider.destroy();
process.exit(signed ? 0 : 1);
