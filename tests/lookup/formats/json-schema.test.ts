import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { fileSchema } from '@/lookup/formats/vademecum-schema.ts';
import { dictionaryJsonSchema } from '@/scripts/dictionary/json-schema.ts';
import { VADEMECUM } from './samples.ts';

test('the published schema is the one that reads (else: npm run dictionary -- schema)', () => {
  const published = readFileSync(new URL('../../../docs/vademecum-dictionary.schema.json', import.meta.url), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(dictionaryJsonSchema()));
});

test('the sample is what the schema says', () => {
  expect(v.safeParse(fileSchema, JSON.parse(VADEMECUM)).success).toBe(true);
});
