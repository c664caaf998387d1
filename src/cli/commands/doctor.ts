import type { Command } from 'commander';
import { CodedError, isCoded } from '#libs/protocol';
import type { Define, MemberSession } from '../command.js';
import { EXIT } from '../exit-codes.js';
import { diagnose, isWell } from '../member/doctor/diagnose.js';
import type { Finding } from '../member/doctor/facts.js';
import { gatherFacts } from '../member/doctor/gather.js';
import { memberUri } from '../member/registration.js';
import { HOME_HELP, HTTP_HELP } from './member.js';

interface DoctorOptions {
  http?: string;
  uri?: string;
}

/** `volition doctor`: diagnoses a member. */
export const define: Define = (doctor, { runMember }) => {
  doctor
    .option('--home <dir>', `${HOME_HELP}; not needed in a member's container`)
    .option('--http <url>', HTTP_HELP)
    .option('--uri <host:port>', 'its public gRPC endpoint; default: as configured, or as registered on L1')
    .action((options: DoctorOptions, command: Command) =>
      runMember(command, {}, async (session) => {
        const findings = await examined(session, options);
        session.show({ findings }, () => findings.map(describe).join('\n'));
        session.exit(isWell(findings) ? EXIT.ok : EXIT.failed);
      }),
    );
};

async function examined(session: MemberSession, options: DoctorOptions): Promise<Finding[]> {
  try {
    const settings = await session.settings();
    const uri = options.uri === undefined ? settings.uri : memberUri(options.uri, false);
    return diagnose(await gatherFacts({ ...settings, uri }, options.http ?? `http://127.0.0.1:${settings.httpPort}`));
  } catch (error) {
    // An unreadable configuration is a finding like any other.
    if (!isCoded(error, 'INVALID_CONFIG', 'HOME_NOT_FOUND', 'INVALID_ENVIRONMENT_FILE')) throw error;
    return [configurationFinding(error)];
  }
}

const configurationFinding = ({ code, message }: CodedError): Finding => ({
  level: 'bad',
  code,
  says: message,
  todo: 'correct the environment file, or recreate it with `volition member init --rewrite`',
});

function describe({ level, code, says, todo }: Finding): string {
  const head = `${level.padEnd(4)}  ${code.padEnd(20)}  ${says.replaceAll('\n', ' ')}`;
  return todo === undefined ? head : `${head}\n      → ${todo}`;
}
