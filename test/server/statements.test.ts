import assert from 'node:assert/strict';
import type { Diagnostic, DocumentDiagnosticReport, Location } from 'vscode-languageserver-protocol';
import { anyStatement } from '../../server/src/core/statements/filter';
import {
  GetNextWording,
  GetSpeakers,
  GetStatements,
  GetWordings,
  type SpeakerSummary,
  type StatementSummary,
  type WordingSummary,
} from '../../server/src/statements/statementProtocol';
import { threeArticles } from '../support/articles';
import { LspClient } from '../support/lspClient';

const filter = anyStatement;

describe('statements as lists, through the server', () => {
  let client: LspClient;
  before(async () => {
    client = await LspClient.start(threeArticles);
  });
  after(() => client.stop());

  it('go from speakers to statements to wordings', async () => {
    const speakers = await client.request<SpeakerSummary[]>(GetSpeakers, { filter });
    assert.deepEqual(speakers, [{ speaker: 'Ada Voss', statements: 1, conflicts: 1 }]);
    const [statement] = await client.request<StatementSummary[]>(GetStatements, { filter, speaker: 'Ada Voss' });
    assert.deepEqual([statement?.sources, statement?.conflicts], [3, ['number']]);
    const wordings = await client.request<WordingSummary[]>(GetWordings, { uri: statement?.uri ?? '', member: statement?.member ?? '' });
    assert.deepEqual(
      wordings.map(({ source }) => source),
      ['courier', 'gazette', 'herald'],
    );
  });

  it('are found by words', async () => {
    const found = await client.request<StatementSummary[]>(GetStatements, { filter: { ...filter, least: 1, words: 'walk across' } });
    assert.deepEqual(
      found.map(({ label }) => label),
      ['I will walk across it first'],
    );
  });

  it('lead to the next article’s wording', async () => {
    const document = await client.open('herald.txt');
    const position = client.rangeOf(document, 'nobody should').start;
    const next = await client.request<Location>(GetNextWording, { uri: document.uri, position, step: 1 });
    assert.equal(next.uri, client.uri('courier.txt'));
  });

  it('tell what articles disagree on, at its place', async () => {
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: client.uri('herald.txt') },
    });
    const items: readonly Diagnostic[] = report.kind === 'full' ? report.items : [];
    assert.deepEqual(
      items
        .filter(({ code }) => code === 'conflict')
        .map(({ severity, relatedInformation }) => [severity, relatedInformation?.[0]?.location.uri]),
      [[3, client.uri('courier.txt')]],
    );
  });
});
