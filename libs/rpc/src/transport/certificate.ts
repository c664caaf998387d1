import 'reflect-metadata';
import { createHash, webcrypto, X509Certificate } from 'node:crypto';
import {
  Extension,
  X509Certificate as ParsedCertificate,
  PemConverter,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { computeAddress, type SigningKey } from 'ethers';
import { recoverAddress } from '#libs/platform';
import {
  type Address,
  address,
  CodedError,
  type DeploymentId,
  decodeTransportBinding,
  encodeTransportBinding,
  fromHex,
  type Hex,
  MAX_CERTIFICATE_BYTES,
  MAX_TRANSPORT_SECONDS,
  TRANSPORT_BINDING_OID,
  type TransportBinding,
  toHex,
  transportKeyDigest,
} from '#libs/protocol';

/** Signs with a party's Ethereum key. */
export interface PartySigner {
  readonly address: Address;
  /** @param digest 32 bytes @returns EIP-2098, 64 bytes */
  sign(digest: Hex): Uint8Array;
}

export const partySigner = (key: SigningKey): PartySigner => ({
  address: address(computeAddress(key)),
  sign: (digest) => fromHex(key.sign(digest).compactSerialized, 64),
});

/** A certificate with its private key, both PEM. */
export interface Certificate {
  certificate: string;
  key: string;
  /** seconds since 1970 */
  notAfter: number;
}

type KeyPair = Awaited<ReturnType<typeof makeKeys>>;

const KEY_ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
/** Two days less than what is accepted, since the verifier's clock may be behind. */
export const CERTIFICATE_SECONDS = 30 * 86_400;
/** X.509 requires a start of validity; nobody checks it. */
const BEGINNING = new Date('2020-01-01T00:00:00Z');

export const makeKeys = () => webcrypto.subtle.generateKey(KEY_ALGORITHM, true, ['sign', 'verify']);

/** A new key, in a certificate bound to the signer's address (C6). */
export async function makeCertificate(
  deployment: DeploymentId,
  signer: PartySigner,
  notAfter: number,
): Promise<Certificate> {
  const keys = await makeKeys();
  const spki = new Uint8Array(await webcrypto.subtle.exportKey('spki', keys.publicKey));
  const signature = signer.sign(transportKeyDigest(deployment, { publicKeyHash: publicKeyHash(spki), notAfter }));
  const binding = encodeTransportBinding({ address: signer.address, notAfter, signature });
  return { ...(await certify(keys, binding, notAfter)), notAfter };
}

/** A self-signed certificate of `keys` with any extension of {@link TRANSPORT_BINDING_OID}. */
export async function certify(
  keys: KeyPair,
  binding: Uint8Array | undefined,
  notAfter: number,
): Promise<Pick<Certificate, 'certificate' | 'key'>> {
  const wanted = {
    serialNumber: '01',
    name: 'CN=OpenVolition',
    notBefore: BEGINNING,
    notAfter: new Date(notAfter * 1_000),
    signingAlgorithm: KEY_ALGORITHM,
    keys,
    extensions: binding ? [new Extension(TRANSPORT_BINDING_OID, false, Uint8Array.from(binding))] : [],
  };
  // With our own WebCrypto: other libraries in the process replace the package's, which does not know our keys.
  const made = await X509CertificateGenerator.createSelfSigned(wanted, webcrypto);
  const key = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { certificate: made.toString('pem'), key: PemConverter.encode(key, 'PRIVATE KEY') };
}

/**
 * The address that a certificate is bound to (C6). TLS proves that the other end has its private key.
 *
 * @param raw the certificate, DER
 * @param now seconds since 1970
 * @throws CodedError PEER_UNBOUND {reason} if it is bound to no address
 */
export function boundAddress(raw: Uint8Array, deployment: DeploymentId, now: number): Address {
  // C6: size before content
  if (raw.length > MAX_CERTIFICATE_BYTES) throw unbound('the certificate is too large');
  const { address: claimed, notAfter, signature } = bindingOf(raw);
  if (notAfter < now) throw unbound('the binding has expired');
  if (notAfter > now + MAX_TRANSPORT_SECONDS) throw unbound('the binding is valid for too long');
  const digest = transportKeyDigest(deployment, { publicKeyHash: publicKeyHash(spkiOf(raw)), notAfter });
  // Another key, chain or settlement gives another digest, and so another signer or none.
  if (signerOf(digest, signature) !== claimed) throw unbound('the binding is not signed by its address for this key');
  return claimed;
}

function bindingOf(raw: Uint8Array): TransportBinding {
  try {
    const found = new ParsedCertificate(Uint8Array.from(raw)).extensions.filter(
      ({ type }) => type === TRANSPORT_BINDING_OID,
    );
    if (found.length !== 1) throw unbound(`the certificate has ${found.length} bindings`);
    return decodeTransportBinding(new Uint8Array(found[0]?.value as ArrayBuffer));
  } catch (error) {
    if (error instanceof CodedError && error.code === 'PEER_UNBOUND') throw error;
    throw unbound('the binding cannot be read', error);
  }
}

/** The key as TLS reads it: the handshake proves possession of this one. */
function spkiOf(raw: Uint8Array): Uint8Array {
  try {
    return new X509Certificate(raw).publicKey.export({ type: 'spki', format: 'der' });
  } catch (error) {
    throw unbound('the key cannot be read', error);
  }
}

const publicKeyHash = (spki: Uint8Array): Hex => toHex(createHash('sha256').update(spki).digest());

function signerOf(digest: Hex, signature: Uint8Array): string | undefined {
  try {
    return recoverAddress(fromHex(digest, 32), signature);
  } catch {
    return undefined;
  }
}

export function unbound(reason: string, cause?: unknown): CodedError {
  return new CodedError('PEER_UNBOUND', { reason }, `the peer proves no address: ${reason}`, { cause });
}
