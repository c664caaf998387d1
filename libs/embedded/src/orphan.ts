import { readFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { runCommand } from './run-command.js';

/**
 * Ends the process in `pidFile` if it still runs and is `program`; the id may have been reused by another process.
 * Sends SIGTERM first, so that it can save its state.
 */
export async function endOrphan(pidFile: string, program: string, milliseconds: number): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''));
  if (Number.isInteger(pid) && pid > 1 && (await isProgram(pid, program))) {
    process.kill(pid, 'SIGTERM');
    const deadline = Date.now() + milliseconds;
    while ((await isProgram(pid, program)) && Date.now() < deadline) await delay(50);
    if (await isProgram(pid, program)) process.kill(pid, 'SIGKILL');
  }
  await rm(pidFile, { force: true });
}

async function isProgram(pid: number, program: string): Promise<boolean> {
  const { status, output } = await runCommand('ps', ['-p', String(pid), '-o', 'stat=,comm=']).catch(() =>
    fromProc(pid),
  );
  const [state = '', name = ''] = output.trim().split(/\s+/);
  // A zombie has exited; its parent has not waited for it yet.
  return status === 0 && !state.startsWith('Z') && name.endsWith(program);
}

// Slim container images have no ps.
async function fromProc(pid: number): Promise<{ status: number; output: string }> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, name = '', state = ''] = /^\d+ \((.*)\) (\S)/.exec(text) ?? [];
  return { status: text === '' ? 1 : 0, output: `${state} ${name}` };
}
