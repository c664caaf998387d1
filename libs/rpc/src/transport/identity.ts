import type { Address, DeploymentId } from '#libs/protocol';
import { CERTIFICATE_SECONDS, type Certificate, makeCertificate, type PartySigner } from './certificate.js';

const seconds = (): number => Math.floor(Date.now() / 1_000);

/** This process's identity (C6): a certificate that is made on first use, and again when half its validity is over. */
export class Identity {
  private current: { made: Promise<Certificate>; renewFrom: number } | undefined;

  /** @param now seconds since 1970 */
  constructor(
    private readonly deployment: DeploymentId,
    private readonly signer: PartySigner,
    private readonly now: () => number = seconds,
  ) {}

  get address(): Address {
    return this.signer.address;
  }

  certificate(): Promise<Certificate> {
    const now = this.now();
    if (this.current && now < this.current.renewFrom) return this.current.made;
    const made = makeCertificate(this.deployment, this.signer, now + CERTIFICATE_SECONDS);
    this.current = { made, renewFrom: now + CERTIFICATE_SECONDS / 2 };
    made.catch(() => {
      this.current = undefined;
    });
    return made;
  }
}
