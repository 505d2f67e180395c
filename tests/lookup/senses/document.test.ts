import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocumentSenses } from '@/lookup/senses/document.ts';
import { finder, marks, read } from './sample.ts';

const SCLEROSIS = { dictionary: 'sample', entry: 'multiple-sclerosis' };

describe('definitions', () => {
  test('bind the short form in the whole document', () => {
    expect(marks(['Multiple sclerosis (MS) is common.', 'Most people with MS walk.'])).toEqual([
      'Multiple sclerosis=multiple-sclerosis',
      'MS=multiple-sclerosis',
      'MS=multiple-sclerosis',
    ]);
  });

  test('leave the entry it is bound to out of the other senses', () => {
    const document = read(['Multiple sclerosis (MS) is common.', 'MS again.']);
    const [mark] = document.settle(1);
    expect(mark!.others.map(({ entry }) => entry)).toEqual(['mitral-stenosis']);
    expect(document.lookUp(1, 0, 2).map(({ entry }) => entry)).toEqual(['multiple-sclerosis', 'mitral-stenosis']);
  });

  test('silence it where it means something that is not ours, whatever the page speaks of', () => {
    const page = [
      'A neurologist sees demyelinating disease and optic neuritis; interferon beta helps.',
      'Samples went to a mass spectrograph (MS).',
      'MS of the patients with oligoclonal bands was repeated.',
    ];
    expect(marks(page)).toEqual([]);
  });

  test('the nearest before the use counts', () => {
    const page = ['Multiple sclerosis (MS) first.', 'MS here.', 'Mitral stenosis (MS) next.', 'MS there.'];
    expect(marks(page).filter((mark) => mark.startsWith('MS'))).toEqual([
      'MS=multiple-sclerosis',
      'MS=multiple-sclerosis',
      'MS=mitral-stenosis',
      'MS=mitral-stenosis',
    ]);
  });

  test('one that comes later still counts', () => {
    expect(marks(['MS has many faces.', 'Multiple sclerosis (MS) is one name.'])[0]).toBe('MS=multiple-sclerosis');
  });

  test('hold for the plural unless that is defined too', () => {
    expect(marks(['IgA vasculitis (HSP) in a child.', 'Two HSPs were seen.'])).toContain('HSPs=iga-vasculitis');
    expect(
      marks(['IgA vasculitis (HSP) in a child; heat shock proteins (HSPs) rose.', 'Two HSPs were seen.']),
    ).not.toContain('HSPs=iga-vasculitis');
  });

  test('bind short forms that no dictionary knows', () => {
    expect(marks(['Sarcoidosis (SRC) is rare.', 'SRC of the lung.'])).toEqual([
      'Sarcoidosis=sarcoidosis',
      'SRC=sarcoidosis',
      'SRC=sarcoidosis',
    ]);
  });

  test('know a name in another language by its cognates', () => {
    expect(marks(['Die multiplen Sklerosen (MS) sind selten.'])).toEqual(['MS=multiple-sclerosis']);
  });

  test('do not reach into a sentence that plainly speaks of another thing', () => {
    const page = [
      'Multiple sclerosis (MS) was known.',
      'The company filed its MS applications for two licences on the market, said the sponsor.',
    ];
    expect(marks(page)).toEqual(['Multiple sclerosis=multiple-sclerosis', 'MS=multiple-sclerosis']);
  });
});

describe('evidence', () => {
  test('chooses between senses by what is spoken of', () => {
    expect(marks(['A demyelinating lesion with oligoclonal bands: MS was diagnosed by the neurologist.'])).toEqual([
      'MS=multiple-sclerosis',
    ]);
    expect(marks(['A murmur over the mitral valve after rheumatic fever: MS with a large left atrium.'])).toContain(
      'MS=mitral-stenosis',
    );
  });

  test('gives a short form one sense in the whole document, whatever a single use may say', () => {
    const sclerosis = 'A demyelinating lesion with oligoclonal bands: MS was diagnosed by the neurologist.';
    const stenosis = 'A murmur over the mitral valve after rheumatic fever: MS with a large left atrium.';
    const uses = (page: readonly string[]) => marks(page).filter((mark) => mark.startsWith('MS'));
    expect(uses([stenosis])).toEqual(['MS=mitral-stenosis']);
    expect(uses([sclerosis, sclerosis, stenosis])).not.toContain('MS=mitral-stenosis');
    expect(uses([sclerosis, sclerosis, stenosis])).toContain('MS=multiple-sclerosis');
    expect(uses([stenosis, sclerosis, stenosis, stenosis])).not.toContain('MS=multiple-sclerosis');
  });

  test('settles the other uses anew when the sense of the document changes', () => {
    const texts = [
      'A demyelinating lesion with oligoclonal bands: MS was diagnosed by the neurologist.',
      ...Array.from(
        { length: 2 },
        () => 'The murmur over the mitral valve after rheumatic fever: MS, left atrium large.',
      ),
    ];
    const { blocks, senses } = finder.find(texts.map((text, id) => ({ id, text })));
    const document = createDocumentSenses();
    document.put(0, 0, blocks[0]!, senses);
    document.complete();
    const entries = (id: number) => document.settle(id).map(({ sense }) => sense.entry);
    expect(entries(0)).toContain('multiple-sclerosis');
    document.put(1, 100, blocks[1]!, senses);
    document.put(2, 200, blocks[2]!, senses);
    expect(document.stale()).toContain(0);
    expect(entries(0)).not.toContain('multiple-sclerosis');
    expect(entries(1)).toContain('mitral-stenosis');
  });

  test('settles uses anew that stand far from what turned the sense of the document', () => {
    const texts = [
      'A demyelinating lesion with oligoclonal bands: MS was diagnosed by the neurologist.',
      ...Array.from({ length: 40 }, (_, at) => `Nothing to note on page ${at}.`),
      ...Array.from({ length: 4 }, () => [
        'The mitral valve and the left atrium after rheumatic fever.',
        'A clinic for patients with MS.',
      ]).flat(),
    ];
    const { blocks, senses } = finder.find(texts.map((text, id) => ({ id, text })));
    const document = createDocumentSenses();
    blocks.forEach((block, id) => document.put(id, id * 100, block, senses));
    document.complete();
    const entries = (id: number) => document.settle(id).map(({ sense }) => sense.entry);
    document.stale().forEach(entries);
    const first = 0;
    expect(entries(first)).not.toContain('multiple-sclerosis');
    for (let id = 41; id < texts.length; id += 2) document.remove(id);
    expect(document.stale()).toContain(first);
    expect(entries(first)).toContain('multiple-sclerosis');
  });

  test('without any, nothing is marked', () => {
    expect(marks(['The MS was found on a shelf in the library.'])).toEqual([]);
  });

  test('says why', () => {
    const text = 'A demyelinating lesion with oligoclonal bands: MS was diagnosed by the neurologist.';
    const [match] = read([text]).settle(0);
    expect(match?.evidence).toMatchObject({ kind: 'topic' });
    expect(match?.evidence.kind === 'topic' && match.evidence.words).toContain('demyelinating');
    expect(match?.others.map(({ entry }) => entry)).toEqual(['mitral-stenosis']);
  });

  test('a title stands near every block', () => {
    const { blocks, senses } = finder.find([
      { id: 0, text: 'Optic neuritis and other demyelinating disease: interferon beta or not?' },
      { id: 1, text: 'We followed MS in the clinic.' },
    ]);
    const document = createDocumentSenses();
    document.put(0, -Infinity, blocks[0]!, senses);
    document.put(1, 500, blocks[1]!, senses);
    document.complete();
    expect(document.settle(1)).toHaveLength(1);
  });

  test('everyday words need it too', () => {
    expect(marks(['The room was cold.'])).toEqual([]);
  });
});

test('the same name twice is two marks', () => {
  expect(marks(['Sarcoidosis sarcoidosis and more.'])).toEqual(['Sarcoidosis=sarcoidosis', 'sarcoidosis=sarcoidosis']);
});

describe('choices', () => {
  const text = 'The MS was found on a shelf.';

  test('mark what evidence would not', () => {
    const document = read([text]);
    document.choose('MS', SCLEROSIS);
    expect(document.stale()).toEqual([0]);
    expect(document.settle(0)[0]?.evidence).toEqual({ kind: 'chosen' });
    document.choose('MS', undefined);
    expect(document.settle(0)).toEqual([]);
  });

  test('a standing choice gives way to a definition', () => {
    const always = new Map([['MS', SCLEROSIS]]);
    expect(marks([text], read([text], always))).toEqual(['MS=multiple-sclerosis']);
    const defined = ['A mass spectrograph (MS) stood there.', text];
    expect(marks(defined, read(defined, always))).toEqual([]);
  });

  test('never is a choice', () => {
    const page = ['A demyelinating lesion with oligoclonal bands: MS.'];
    expect(marks(page, read(page, new Map([['MS', null]])))).toEqual([]);
  });
});

describe('time', () => {
  test('distinctive names are settled at once, others when all is read', () => {
    const { blocks, senses } = finder.find([{ id: 7, text: 'Sarcoidosis is not multiple sclerosis (MS).' }]);
    const document = createDocumentSenses();
    document.put(7, 0, blocks[0]!, senses);
    expect(document.settle(7).map(({ sense }) => sense.entry)).toEqual(['sarcoidosis', 'multiple-sclerosis']);
    expect(document.pending(7)).toBe(true);
    document.complete();
    expect(document.pending(7)).toBe(false);
    expect(document.stale()).toEqual([7]);
    expect(document.settle(7).map(({ sense }) => sense.entry)).toEqual([
      'sarcoidosis',
      'multiple-sclerosis',
      'multiple-sclerosis',
    ]);
  });

  test('a match that has not changed is the same object', () => {
    const document = read(['Sarcoidosis and more.']);
    expect(document.settle(0)[0]).toBe(document.settle(0)[0]);
  });

  test('a definition that leaves the page frees its short form', () => {
    const page = ['A mass spectrograph (MS) stood there.', 'Demyelinating disease with oligoclonal bands: MS.'];
    const document = read(page);
    expect(document.settle(1)).toEqual([]);
    document.remove(0);
    expect(document.stale()).toContain(1);
    expect(document.settle(1)).toHaveLength(1);
  });

  test('looking up by hand shows every sense, the likeliest first', () => {
    const text = 'A murmur over the mitral valve: MS?';
    expect(
      read([text])
        .lookUp(0, text.indexOf('MS'), text.indexOf('MS') + 2)
        .map(({ entry }) => entry),
    ).toEqual(['mitral-stenosis', 'multiple-sclerosis']);
  });

  test('by hand a definition stands before a choice, a choice before evidence', () => {
    const first = (page: string[]) => {
      const document = read(page);
      document.choose('MS', SCLEROSIS);
      const at = page.length - 1;
      return document.lookUp(at, page[at]!.indexOf('MS'), page[at]!.indexOf('MS') + 2).map(({ entry }) => entry);
    };
    expect(first(['A murmur over the mitral valve: MS?'])).toEqual(['multiple-sclerosis', 'mitral-stenosis']);
    expect(first(['Mitral stenosis (MS) is rare.', 'MS?'])).toEqual(['mitral-stenosis', 'multiple-sclerosis']);
  });
});

const SENTENCES = [
  'Multiple sclerosis (MS) is common.',
  'Mitral stenosis (MS) is rare.',
  'A mass spectrograph (MS) was used.',
  'MS was seen in the clinic.',
  'Demyelinating disease, optic neuritis and oligoclonal bands.',
  'A murmur over the mitral valve.',
  'HSP and MS in one patient with palpable purpura.',
  'Sarcoidosis of the lung.',
  'The company filed for a licence.',
];
const pages = fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 12 });

describe('properties', () => {
  test('the order in which blocks come does not matter', () => {
    fc.assert(
      fc.property(pages, fc.array(fc.nat()), (page, seeds) => {
        const { blocks, senses } = finder.find(page.map((text, id) => ({ id, text })));
        const shuffled = blocks.map((block, i) => ({ block, seed: seeds[i] ?? 0 })).toSorted((a, b) => a.seed - b.seed);
        const document = createDocumentSenses();
        for (const { block } of shuffled) document.put(block.id, block.id, block, senses);
        document.complete();
        expect(marks(page, document)).toEqual(marks(page));
      }),
    );
  });

  test('a page read in pieces gives what it gives read at once', () => {
    fc.assert(
      fc.property(pages, fc.nat(11), (page, cut) => {
        const document = createDocumentSenses();
        for (const part of [
          page.map((text, id) => ({ id, text })).slice(0, cut),
          page.map((text, id) => ({ id, text })).slice(cut),
        ]) {
          const { blocks, senses } = finder.find(part);
          for (const block of blocks) document.put(block.id, block.id, block, senses);
        }
        document.complete();
        expect(marks(page, document)).toEqual(marks(page));
      }),
    );
  });

  test('where the nearest definition is not ours, nothing is marked, whatever is chosen', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const text = 'A mass spectrograph (MS) was used; MS was seen.';
        const all = [...page, text];
        const document = read(all, new Map([['MS', SCLEROSIS]]));
        document.choose('MS', SCLEROSIS);
        expect(document.settle(all.length - 1)).toEqual([]);
      }),
    );
  });

  test('what is marked by a definition is what the nearest one means', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const all = [...page, 'Multiple sclerosis (MS) is common; MS was seen.', 'MS was seen.'];
        const document = read(all, new Map([['MS', { dictionary: 'sample', entry: 'mitral-stenosis' }]]));
        expect(document.settle(all.length - 1)).toMatchObject([
          { sense: { entry: 'multiple-sclerosis' }, evidence: { kind: 'defined' } },
        ]);
      }),
    );
  });

  test('settling again without a change changes nothing', () => {
    fc.assert(
      fc.property(pages, (page) => {
        const document = read(page);
        const first = page.map((_, id) => document.settle(id));
        expect(document.stale()).toEqual([]);
        page.forEach((_, id) => document.settle(id).forEach((match, i) => expect(match).toBe(first[id]![i])));
      }),
    );
  });
});
