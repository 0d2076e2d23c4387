import assert from 'node:assert/strict';
import type {
  CodeAction,
  Diagnostic,
  DocumentDiagnosticReport,
  Hover,
  MarkupContent,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { ServerCommands } from '../../server/src/protocol';
import type { RestoreClaimsParams } from '../../server/src/claims/claimProtocol';
import type { NameListChange } from '../../server/src/annotationFiles/listProtocol';
import { courier, gazette, herald } from '../support/articles';
import { LspClient } from '../support/lspClient';

const list = 'annotations/speakers.json';
// One article has a letter too many in the mayor's name: nobody takes the two for one without being told.
const articles = {
  'herald.txt': herald.replaceAll('Voss', 'Voskamp'),
  'courier.txt': courier.replaceAll('Voss', 'Voskamp'),
  'gazette.txt': gazette.replaceAll('Voss', 'Vosklamp'),
};

describe('decisions on speakers through the server', () => {
  let client: LspClient;
  beforeEach(async () => {
    client = await LspClient.start(articles);
  });
  afterEach(() => client.stop());

  const diagnose = async (name: string): Promise<readonly Diagnostic[]> => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument: { uri: client.uri(name) } });
    assert(report.kind === 'full');
    return report.items;
  };
  const spelling = async (name: string): Promise<readonly Diagnostic[]> =>
    (await diagnose(name)).filter(({ code }) => code === 'name-spelt-in-two-ways');
  const hoverOn = async (name: string, text: string): Promise<string> => {
    const document = client.buffers.get(client.uri(name)) ?? (await client.open(name));
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, text).start,
    });
    return (hover.contents as MarkupContent).value;
  };
  /** Runs the quick fix whose title begins so, of the diagnostic on an article's name. */
  async function fix(name: string, title: string): Promise<NameListChange> {
    await client.open(name);
    const [diagnostic] = await spelling(name);
    assert(diagnostic, `nothing is told of ${name}`);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(name) },
      range: diagnostic.range,
      context: { diagnostics: [diagnostic] },
    });
    const action = actions.find((one) => one.title.startsWith(title));
    assert(action?.command, actions.map((one) => one.title).join('\n'));
    return client.request('workspace/executeCommand', action.command);
  }

  it('a quick fix writes the list, and the hover says the one name', async () => {
    assert.match(await hoverOn('gazette.txt', 'Nobody should'), /\*\*Ada Vosklamp\*\*/u);
    const { touched } = await fix('gazette.txt', 'Treat “Ada Voskamp” and “Ada Vosklamp” as one speaker');
    assert.deepEqual(touched.map((uri) => uri.replace(/.*\/annotations\//u, '')).sort(), ['speakers.json', 'speakers.schema.json']);
    assert.match(await client.read(list), /"name": "Ada Voskamp", "aliases": \[ "Ada Vosklamp" \]/u);
    assert.match(await hoverOn('gazette.txt', 'Nobody should'), /\*\*Ada Voskamp\*\*/u);
    assert.deepEqual(await spelling('gazette.txt'), []);
    assert.equal(await client.read('gazette.txt'), articles['gazette.txt']);
  });

  it('is put back by the texts that it gives', async () => {
    const { file, before, after } = await fix('gazette.txt', 'Treat “Ada Voskamp” and “Ada Vosklamp” as one speaker');
    assert.equal(await client.read(list), after);
    const params: RestoreClaimsParams = { records: [], files: [{ uri: file, before: after, after: before }] };
    await client.command(ServerCommands.restoreClaims, params);
    assert.equal(await client.read(list), before);
    assert.match(await hoverOn('gazette.txt', 'Nobody should'), /\*\*Ada Vosklamp\*\*/u);
  });

  it('two speakers stay two, and nothing more is told', async () => {
    await fix('gazette.txt', 'Treat “Ada Voskamp” and “Ada Vosklamp” as two speakers');
    assert.match(await client.read(list), /"apart": \[\s*\[ "Ada Voskamp", "Ada Vosklamp" \]/u);
    assert.deepEqual(await spelling('gazette.txt'), []);
    assert.match(await hoverOn('gazette.txt', 'Nobody should'), /\*\*Ada Vosklamp\*\*/u);
  });

  it('any client can give a speaker another name', async () => {
    await client.command(ServerCommands.renameSpeaker, { uri: client.uri('herald.txt'), from: 'Ada Voskamp', to: 'Adelheid Voskamp' });
    assert.match(await hoverOn('herald.txt', 'nobody should'), /\*\*Adelheid Voskamp\*\*/u);
  });

  it('takes a list that changes on disk, and one that goes', async () => {
    await client.write(list, '{ "speakers": [{ "name": "Mayor Ada", "aliases": ["Ada Voskamp"] }] }');
    await client.until(async () => (await hoverOn('herald.txt', 'nobody should')).includes('**Mayor Ada**'), 'the name of the list');
    await client.remove(list);
    await client.until(async () => (await hoverOn('herald.txt', 'nobody should')).includes('**Ada Voskamp**'), 'the name of the article');
  });

  it('takes a list as it is typed', async () => {
    await client.write(list, '{ "speakers": [] }');
    const document = await client.open(list, 'json');
    await client.edit(document.uri, [
      { range: client.rangeOf(document, '[]'), newText: '[{ "name": "Mayor Ada", "aliases": ["Ada Voskamp"] }]' },
    ]);
    await client.until(async () => (await hoverOn('herald.txt', 'nobody should')).includes('**Mayor Ada**'), 'the name of the list');
  });

  it('tells of mistakes in the list at their place, uses the rest, and writes nothing into it', async () => {
    const text = '{\n  "speakers": [\n    { "name": "Mayor Ada", "aliases": ["Ada Voskamp"] },\n    { "kind": "ship" }\n  ]\n}\n';
    await client.write(list, text);
    await client.until(
      async () => (await diagnose(list)).some(({ code, range }) => code === 'names-schema' && range.start.line === 3),
      'the mistake',
    );
    const folder = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    assert(folder.items.some((item) => item.uri === client.uri(list) && item.kind === 'full' && item.items.length > 0));
    assert.match(await hoverOn('herald.txt', 'nobody should'), /\*\*Mayor Ada\*\*/u);
    await assert.rejects(
      client.command(ServerCommands.mergeSpeakers, { uri: client.uri('herald.txt'), names: ['A One', 'B Two'] }),
      /mend them first/u,
    );
    await assert.rejects(
      client.command(ServerCommands.mergeSpeakers, { uri: 'file:///elsewhere/a.txt', names: ['A One', 'B Two'] }),
      /open the folder/u,
    );
    assert.equal(await client.read(list), text);
  });

  it('is as loud as the settings want it', async () => {
    await client.open('gazette.txt');
    assert.deepEqual(
      (await spelling('gazette.txt')).map(({ severity }) => severity),
      [3],
    );
    client.settings = {
      diagnostics: {
        'mark-without-partner': 'information',
        'quotation-without-speaker': 'hint',
        'name-spelt-in-two-ways': 'off',
        conflict: 'information',
      },
    };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until(async () => (await spelling('gazette.txt')).length === 0, 'silence');
  });
});
