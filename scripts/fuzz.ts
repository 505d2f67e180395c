/** `npm run fuzz -- 600 7`: tries every target for an equal share of so many seconds (60), from a seed (a new one each time). */
import { runStep } from './setup/step.ts';

const [time = '60', seed = ''] = process.argv.slice(2);
const seconds = Number(time);
if (!(seconds > 0)) throw new Error(`Expected a number of seconds, got "${time}".`);
process.env.FUZZ_SECONDS = time;
process.env.FUZZ_SEED = seed;
const { code } = await runStep(['vitest', 'run', '--project', 'unit', 'tests/fuzz'], {
  output: 'show',
  limit: seconds * 2 + 120,
});
process.exitCode = code ?? 1;
