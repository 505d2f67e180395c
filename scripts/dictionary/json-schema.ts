import { toJsonSchema } from '@valibot/to-json-schema';
import { passageSchema } from '../../lookup/formats/vademecum-article.ts';
import { fileSchema } from '../../lookup/formats/vademecum-schema.ts';

/** The published JSON Schema of our dictionary files, made of the schema that reads them. */
export function dictionaryJsonSchema(): string {
  const schema = toJsonSchema(fileSchema, { definitions: { passage: passageSchema } });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
