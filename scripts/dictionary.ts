/** `npm run dictionary -- schema`: for authors of dictionaries. */
import { writeFileSync } from 'node:fs';
import { dictionaryJsonSchema } from './dictionary/json-schema.ts';

const SCHEMA = new URL('../docs/vademecum-dictionary.schema.json', import.meta.url);

if (process.argv[2] === 'schema') writeFileSync(SCHEMA, dictionaryJsonSchema());
else {
  console.error('Usage: npm run dictionary -- schema');
  process.exitCode = 1;
}
