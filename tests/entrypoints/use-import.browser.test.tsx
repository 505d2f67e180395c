import { extension } from '../platform/dictionaries/fake-extension.ts';
import { render } from 'preact';
import { afterEach, expect, it, vi } from 'vitest';
import { type Import, useImport } from '@/entrypoints/options/use-import.ts';

let now: Import;
function Window() {
  now = useImport();
  return <p>{now.state.type}</p>;
}

const stage = document.createElement('div');
document.body.append(stage);
afterEach(() => render(null, stage));

const said = (state: string) => vi.waitFor(() => expect(stage.textContent).toBe(state));

/** A file that is read no sooner than it is let go. */
function heldFile(text: string, name: string): { file: File; letGo: () => void } {
  const file = new File([text], name);
  const { promise, resolve } = Promise.withResolvers<void>();
  file.stream = () =>
    new ReadableStream({
      async start(controller) {
        await promise;
        controller.enqueue(new TextEncoder().encode(text));
        controller.close();
      },
    });
  return { file, letGo: resolve };
}

/** What is said of an import that was cancelled before a byte of its file was read. */
async function cancelledAtOnce(text: string, name: string): Promise<Import['state']> {
  const { file, letGo } = heldFile(text, name);
  render(<Window />, stage);
  now.ofFile(file);
  await said('running');
  now.close();
  letGo();
  await said('ended');
  return now.state;
}

it('can be cancelled from its first moment on, while the file is only being looked at', async () => {
  const ended = await cancelledAtOnce('format-version: 1.2\n\n[Term]\nid: X:1\nname: one\n', 'one.obo');
  expect(ended).toMatchObject({ name: 'one.obo', outcome: { type: 'discarded' } });
  now.close();
  await said('idle');
});

it('asks no more for the columns of a table once it is cancelled', async () => {
  const ended = await cancelledAtOnce('id;name;notes\nw-1;ward round;WR\n', 'ward.csv');
  expect(ended).toMatchObject({ name: 'ward.csv', outcome: { type: 'discarded' } });
});

it('asks for the columns of a table that was fetched from an address, before anything of it is read', async () => {
  const granted = { request: () => Promise.resolve(true), contains: () => Promise.resolve(true) };
  Object.assign(extension.api, { permissions: granted });
  const answer = () => Promise.resolve(new Response('id;bezeichnung;notiz\nw-1;ward round;WR\n'));
  const fetching = vi.spyOn(globalThis, 'fetch').mockImplementation(answer);
  render(<Window />, stage);
  now.ofAddress('https://hospital.example/lists/ward.csv');
  await said('columns');
  fetching.mockRestore();
  expect(now.state).toMatchObject({ name: 'ward.csv', table: { columns: ['id', 'name', expect.anything()] } });
  now.close();
  await said('ended');
  expect(now.state).toMatchObject({ outcome: { type: 'discarded' } });
});
