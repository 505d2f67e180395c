/** `npm run licences`: what the extension ships of others, and under which licence. Fails on one that is not allowed. */
import { fileURLToPath } from 'node:url';
import { ALLOWED_LICENCES, thirdParties } from './licences/third-party.ts';

const parts = await thirdParties(fileURLToPath(new URL('..', import.meta.url)));
const width = Math.max(...parts.map(({ name, version }) => name.length + version.length + 1));
for (const { name, version, licence } of parts) console.log(`${`${name} ${version}`.padEnd(width)}  ${licence}`);
const refused = parts.filter(({ licence }) => !ALLOWED_LICENCES.includes(licence));
console.log(
  refused.length === 0
    ? `\n${parts.length} packages, all under licences that may be shipped.`
    : `\nNot allowed: ${refused.map(({ name, licence }) => `${name} (${licence})`).join(', ')}. Allowed are ${ALLOWED_LICENCES.join(', ')}.`,
);
process.exitCode = refused.length === 0 ? 0 : 1;
