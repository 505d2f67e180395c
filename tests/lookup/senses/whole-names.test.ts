import { describe, expect, test } from 'vitest';
import { compileSegment, createLexicon } from '@/lookup/lexicon.ts';
import { createDocumentSenses } from '@/lookup/senses/document.ts';
import { createFinder } from '@/lookup/senses/find.ts';
import { buildKnowledge } from '@/lookup/senses/knowledge.ts';
import { entry, info } from './sample.ts';

const names =
  `breast cancer, ovarian cancer, gastric cancer, kidney disease, liver disease, renal failure, hepatic failure, migraine,
  migraine headache, tension headache, liver cirrhosis, cirrhosis, thrombocytopenia, gangliosidosis, myxedema, nephritis, hearing loss, back pain,
  pulmonary stenosis, signs and symptoms, body weight, adverse drug reaction, neurologic symptoms, tumorigenesis, gonadal dysgenesis,
  panic disorder`
    .split(',')
    .map((name) => name.trim());
// How names are made is told by many of them only.
const many = Array.from({ length: 1100 }, (_, i) => `${['nephro', 'cardio', 'osteo'][i % 3]}pathia ${i} disorder`);
const entries = [
  ...names.map((name) => entry(name.replaceAll(' ', '-'), name)),
  ...many.map((name, i) => entry(`m${i}`, name)),
];
const lexicon = createLexicon([compileSegment({ dictionary: info.id, entries })]);
const finder = createFinder(lexicon, buildKnowledge([{ info, entries }]));

function settled(text: string) {
  const { blocks, senses } = finder.find([{ id: 1, text }]);
  const document = createDocumentSenses();
  document.put(1, 1, blocks[0]!, senses);
  document.complete();
  return document.settle(1);
}

/** What is marked, as "surface=entry"; a faint mark ends in a question mark. */
function marks(text: string): string[] {
  return settled(text).map(
    ({ start, end, outcome, sense }) => `${text.slice(start, end)}=${sense.entry}${outcome === 'faint' ? '?' : ''}`,
  );
}

describe('names that share their last word', () => {
  test.each([
    ['Families with breast and ovarian cancer.', ['breast and ovarian cancer=ovarian-cancer']],
    ['Breast and/or ovarian cancer', ['Breast and/or ovarian cancer=ovarian-cancer']],
    ['breast/ovarian cancers', ['breast/ovarian cancers=ovarian-cancer']],
    ['gastric, breast, and ovarian cancer', ['gastric, breast, and ovarian cancer=ovarian-cancer']],
    ['liver or kidney disease', ['liver or kidney disease=kidney-disease']],
    ['renal and hepatic failure', ['renal and hepatic failure=hepatic-failure']],
    ['migraine and tension headache', ['migraine=migraine', 'tension headache=tension-headache']],
    ['cirrhosis and renal failure', ['cirrhosis=cirrhosis', 'renal failure=renal-failure']],
    ['severe and renal failure', ['renal failure=renal-failure']],
  ])('%s', (text, expected) => expect(marks(text)).toEqual(expected));

  test('the others it speaks of are among its senses', () => {
    const [mark] = settled('gastric, breast, and ovarian cancer');
    expect(mark!.others.map((sense) => sense.entry)).toEqual(['breast-cancer', 'gastric-cancer']);
  });

  test('half of one that no dictionary completes is faint', () => {
    expect(marks('leg and pulmonary stenosis')).toEqual(['pulmonary stenosis=pulmonary-stenosis?']);
  });
});

test.each([
  ['cirrhosis of the liver was found', ['cirrhosis of the liver=liver-cirrhosis']],
  ['cirrhosis of the liver lobe', ['cirrhosis=cirrhosis']],
  ['cirrhosis of unknown cause', ['cirrhosis=cirrhosis']],
])('turned round: %s', (text, expected) => expect(marks(text)).toEqual(expected));

describe('what belongs to a name', () => {
  test.each([
    ['X-linked thrombocytopenia', ['X-linked thrombocytopenia=thrombocytopenia']],
    ['a sporadic breast cancer', ['sporadic breast cancer=breast-cancer']],
    ['hereditary breast and ovarian cancer', ['hereditary breast and ovarian cancer=ovarian-cancer']],
    ['type II gangliosidosis', ['type II gangliosidosis=gangliosidosis']],
    ['gangliosidosis type 2B, or', ['gangliosidosis type 2B=gangliosidosis']],
    ['gangliosidosis IVA', ['gangliosidosis IVA=gangliosidosis']],
    ['gangliosidosis via a pump', ['gangliosidosis=gangliosidosis']],
    ['gangliosidosis types are many', ['gangliosidosis=gangliosidosis']],
    ['myxedema nephritis', ['myxedema nephritis=nephritis']],
    ['Myxedema Nephritis Migraine', ['Myxedema=myxedema', 'Nephritis=nephritis', 'Migraine=migraine']],
  ])('%s', (text, expected) => expect(marks(text)).toEqual(expected));
});

describe('names that tell little', () => {
  test.each(['signs and symptoms', 'body weight', 'tumorigenesis', 'adverse drug reaction'])('%s', (name) =>
    expect(marks(`In this walk the ${name} changed.`)).toEqual([]),
  );

  test('several everyday words are a name where medicine is spoken of', () => {
    expect(marks('Patients were admitted with hearing loss and chronic symptoms after surgery.')).toEqual([
      'hearing loss=hearing-loss',
    ]);
    expect(marks('The hearing loss of the court budget.')).toEqual([]);
  });

  test('what comes out wrong is no process', () => {
    expect(marks('gonadal dysgenesis')).toEqual(['gonadal dysgenesis=gonadal-dysgenesis']);
  });
});
