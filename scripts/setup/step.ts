/** Runs one command of a check, with a time limit that also ends what it started. */
import { spawn } from 'node:child_process';

export interface StepResult {
  /** Exit code; null when it was ended by the time limit or a signal. */
  code: number | null;
  /** What it wrote, when it was told to keep that. */
  output: string;
  seconds: number;
}

export interface StepOptions {
  /** `keep` collects what it writes, `show` passes it through. */
  output: 'keep' | 'show';
  /** Seconds until it is ended. */
  limit: number;
}

/** Runs a command from `node_modules/.bin` or the path. */
export function runStep(command: readonly string[], { output, limit }: StepOptions): Promise<StepResult> {
  const start = Date.now();
  const [program = '', ...args] = command;
  const windows = process.platform === 'win32';
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', output === 'show' ? 'inherit' : 'pipe', output === 'show' ? 'inherit' : 'pipe'],
      // A group of its own, so that the limit also ends the browsers it started.
      detached: !windows,
      shell: windows,
    });
    const chunks: Buffer[] = [];
    child.stdout?.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr?.on('data', (chunk: Buffer) => chunks.push(chunk));

    const end = (): void => {
      if (child.pid === undefined) return;
      if (windows) child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    };
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nEnded after ${limit} seconds.`));
      end();
    }, limit * 1000);
    const interrupt = (): void => {
      end();
      process.exit(130);
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);

    const finish = (code: number | null): void => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      resolve({ code, output: Buffer.concat(chunks).toString(), seconds: (Date.now() - start) / 1000 });
    };
    child.once('error', (error) => {
      chunks.push(Buffer.from(error.message));
      finish(null);
    });
    child.once('close', finish);
  });
}
