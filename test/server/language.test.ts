import assert from 'node:assert/strict';
import type {
  CodeLens,
  DocumentSymbol,
  Hover,
  InlayHint,
  Location,
  MarkupContent,
  SemanticTokens,
  SemanticTokensDelta,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol';
import { TokenTypes } from '../../server/src/protocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

/** What tokens of a type hold, in text order. */
function tokenTexts(text: string, { data }: SemanticTokens, type: (typeof TokenTypes)[number]): string[] {
  const lines = text.split('\n');
  const found: string[] = [];
  for (let at = 0, line = 0, character = 0; at < data.length; at += 5) {
    const [lineStep = 0, step = 0, length = 0, kind = 0] = data.slice(at, at + 4);
    character = lineStep > 0 ? step : character + step;
    line += lineStep;
    if (TokenTypes[kind] === type) found.push((lines[line] ?? '').slice(character, character + length));
  }
  return found;
}

const markdown = ({ contents }: Hover): string => (contents as MarkupContent).value;

describe('the server, on three articles about a bridge', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start(threeArticles, { initializationOptions: { commandLinks: ['crossquote.findSameStatement'] } });
  });
  after(() => client.stop());

  it('says what it can do', () => {
    assert.deepEqual(client.capabilities.semanticTokensProvider?.legend.tokenTypes, TokenTypes);
    assert.equal(client.capabilities.hoverProvider, true);
    assert(client.capabilities.diagnosticProvider);
  });

  it('has every article indexed', () => {
    assert.equal(client.statuses.at(-1)?.articles, 3);
    assert.deepEqual(client.statuses.at(-1)?.problems, []);
  });

  it('colours quotations, speakers and cues', async () => {
    const document = await client.open('herald.txt');
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: document.uri } });
    assert.deepEqual(tokenTexts(document.getText(), tokens, 'quotation'), [
      '“We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,”',
      '“I will walk across it first,”',
    ]);
    assert.deepEqual(tokenTexts(document.getText(), tokens, 'speaker'), ['Ada Voss', 'she']);
    assert.deepEqual(tokenTexts(document.getText(), tokens, 'cue'), ['said', 'added']);
  });

  it('sends what changed alone after an edit', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument: { uri: document.uri } });
    await client.edit(document.uri, [{ range: client.rangeOf(document, 'first,”'), newText: 'first of all,”' }]);
    const delta = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
      textDocument: { uri: document.uri },
      previousResultId: whole.resultId,
    });
    assert.equal(delta.edits.length, 1);
    await client.edit(document.uri, [{ range: client.rangeOf(document, 'first of all,”'), newText: 'first,”' }]);
  });

  it('colours a range alone', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const range = client.rangeOf(document, 'walk across');
    const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
      textDocument: { uri: document.uri },
      range,
    });
    assert.deepEqual(tokenTexts(document.getText(), tokens, 'quotation'), ['“I will walk across it first,”']);
  });

  it('hovers a quotation: who, how sure, and how the others word it', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, 'nobody should').start,
    });
    const text = markdown(hover);
    assert.match(text, /\*\*Ada Voss\*\*/u);
    assert.match(text, /In 2 other articles/u);
    assert.match(text, /\[courier\]\(file:.*courier\.txt#L5,1\)/u);
    assert.match(text, /number: 1,200 here, 12,000 there/u);
    assert.match(text, /\*\*12,000\*\*/u);
  });

  it('hovers a pronoun: who it is', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, 'she added').start,
    });
    assert.match(markdown(hover), /“she” is \*\*Ada Voss\*\*/u);
  });

  it('finds the same statement in the other articles', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const places = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, 'nobody should').start,
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      places.map(({ uri }) => uri).sort(),
      ['courier.txt', 'gazette.txt', 'herald.txt'].map((name) => client.uri(name)),
    );
  });

  it('goes from a pronoun to the name', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const place = await client.request<Location>('textDocument/definition', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, 'she added').start,
    });
    assert.equal(document.getText(place.range), 'Ada Voss');
  });

  it('outlines an article by speaker', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const symbols = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: document.uri } });
    assert.deepEqual(
      symbols.map(({ name, children }) => [name, children?.length]),
      [['Ada Voss', 2]],
    );
  });

  it('finds speakers in the folder', async () => {
    const symbols = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'okon' });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Piet Okonjo'],
    );
  });

  it('says above a quotation in how many sources it stands, and behind a pronoun who it is', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: document.uri } });
    assert.match(lenses[0]?.command?.title ?? '', /^3 sources · articles disagree on a number/u);
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: document.uri },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['= Ada Voss'],
    );
  });

  it('matches an edited article anew', async () => {
    const document = client.buffers.get(client.uri('herald.txt')) ?? (await client.open('herald.txt'));
    await client.edit(document.uri, [{ range: client.rangeOf(document, '1,200'), newText: '12,000' }]);
    const hover = await client.request<Hover>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: client.rangeOf(document, 'nobody should').start,
    });
    assert.match(markdown(hover), /number: 12,000 here, 1,200 there/u);
  });

  it('takes in an article that is new on disk, and forgets one that is gone', async () => {
    await client.write(
      'later.txt',
      `Another bridge\n\nThe works start in May, the council said on Tuesday.\n\n“We are ready to build the south bridge at once,” Ada Voss said on Tuesday. “It will take a year.”\n`,
    );
    await client.until(() => client.statuses.at(-1)?.articles === 4, 'the new article');
    await client.remove('later.txt');
    await client.until(() => client.statuses.at(-1)?.articles === 3, 'the article to go');
  });
});
