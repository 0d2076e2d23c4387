import assert from 'node:assert/strict';
import type { PlacedClaim } from '../../../server/src/claims/claimProtocol';
import { hover } from '../../../server/src/core/features/hover';
import { plainFormat } from '../../../server/src/core/features/markdown';
import { courier, gazette, herald } from '../../support/articles';
import { example, root } from '../../support/folder';
import { defaultCodebookText } from '../../../server/src/core/claims/codebook/newCodebook';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { expectHover, never, reader } from './expect';

const inQuotation = herald.replace('nobody should', 'nobody <|>should');

describe('hover', () => {
  it('says who said it, by what cue, and how sure that is', () => {
    expectHover(
      { 'herald.txt': inQuotation },
      {
        contains: [/^\*\*Ada Voss\*\* · quotation, “said” · (sure|likely|unsure), \d+ %/u, 'No other article has this statement'],
        on: '“We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,”',
      },
    );
  });

  it('says through whom the words came', () => {
    expectHover(
      {
        'a.txt':
          'The bridge\n\nMayor Ada Voss met the press. “The bridge <|>is closed to everybody,” Voss said, the Lindmark Herald reports.\n',
      },
      {
        contains: [/\*\*Ada Voss\*\* · through Lindmark Herald · quotation, “said”/u],
        on: '“The bridge is closed to everybody,”',
      },
    );
  });

  it('names whom only what follows tells', () => {
    expectHover(
      {
        'a.txt':
          'The road\n\nMayor Ada Voss visited the harbour.\n\nstated: “The br<|>idge is closed to all.” Voss added: “We warned them.”\n',
      },
      { contains: [/^\*\*Ada Voss\*\* \\?\(not named here\\?\) · quotation/u] },
    );
  });

  it('says who a pronoun is', () => {
    expectHover({ 'herald.txt': herald.replace('she added', 's<|>he added') }, { contains: ['“she” is **Ada Voss**'], on: 'she' });
  });

  it('says the same on the cue', () => {
    expectHover({ 'herald.txt': herald.replace('she added', 'she ad<|>ded') }, { contains: ['“she” is **Ada Voss**'], on: 'added' });
  });

  it('says just who it is on a mention that speaks nowhere', () => {
    const text = 'The visit\n\n“The bridge is open to everybody,” Ada Voss said. Then Ms V<|>oss went home to Lindmark.\n';
    const { index, uri, position } = example({ 'a.txt': text });
    const found = hover(index, uri, position, [], { tags: [] }, plainFormat, 'plaintext', reader, never);
    assert.match(JSON.stringify(found?.contents), /Ada Voss/u);
  });

  it('shows the other wordings: source with a link to the place, differing words in bold, material differences in words', () => {
    expectHover(
      { 'herald.txt': inQuotation, 'courier.txt': courier },
      {
        contains: [
          'In 1 other article:',
          `[courier](${root}/courier.txt#L5,1), Voss: “We have spent **12,000** days waiting for this bridge, and nobody should wait one day longer”`,
          '*number: 1,200 here, 12,000 there*',
        ],
      },
    );
  });

  it('puts conflicts first', () => {
    const value = expectHover({ 'herald.txt': inQuotation, 'courier.txt': courier }, { contains: ['**Articles disagree on a number**: '] });
    assert(value.indexOf('disagree') < value.indexOf('Ada Voss'));
    assert.match(value, /12,000 \(courier\)/u);
    assert.match(value, /1,200 \(herald\)/u);
  });

  it('puts a conflict over who said it first', () => {
    const other = herald.replace('Ada Voss said at the ceremony', 'Piet Okonjo said at the ceremony').replaceAll(', Ada Voss,', '');
    expectHover(
      { 'herald.txt': inQuotation, 'echo.txt': other },
      { contains: [/^⚠ \*\*Articles disagree on who said it\*\*: .*Ada Voss \(herald\).*/u, 'Piet Okonjo (echo)'] },
    );
  });

  it('names what another wording leaves out', () => {
    expectHover(
      {
        'herald.txt': inQuotation,
        'short.txt': courier.replace('We have spent 12,000 days waiting for this bridge, and nobody', 'Nobody'),
      },
      {
        contains: [/without “We have spent 1\\?,200 days/u],
      },
    );
  });

  it('gives command links to clients that trust them', () => {
    expectHover(
      { 'herald.txt': inQuotation, 'courier.txt': courier },
      {
        commands: ['crossquote.openPlace'],
        contains: [`[courier](command:crossquote.openPlace?${encodeURIComponent(`["${root}/courier.txt",{"start":{"line":4,`)}`],
      },
    );
  });

  it('shows five wordings and where the others are', () => {
    const others = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`${name}.txt`, courier]));
    const value = expectHover(
      { 'herald.txt': inQuotation, ...others },
      {
        commands: ['crossquote.findSameStatement'],
        contains: ['In 7 other articles:', '[all 8 sources](command:crossquote.findSameStatement?'],
      },
    );
    assert.equal(value.match(/^- /gmu)?.length, 6);
    expectHover({ 'herald.txt': inQuotation, ...others }, { contains: ['2 more: Find All References lists all 8 sources'] });
  });

  it('shows the claims on the words', () => {
    const claim: PlacedClaim = {
      claim: {
        id: '01JNCB0000000000000000000A',
        tags: ['claim.quantity'],
        exact: '',
        prefix: '',
        suffix: '',
        start: 0,
        end: 0,
        blob: '',
        note: 'days?',
        by: 'ann',
        at: '',
        rev: 1,
        codebook: 1,
        unknown: {},
      },
      file: '',
      annotator: 'ann',
      article: '',
      state: 'exact',
      range: { start: { line: 4, character: 3 }, end: { line: 4, character: 20 } },
    };
    const elsewhere: PlacedClaim = {
      ...claim,
      claim: { ...claim.claim, tags: ['verdict.refuted'] },
      range: { start: { line: 6, character: 1 }, end: { line: 6, character: 9 } },
    };
    expectHover(
      { 'herald.txt': inQuotation },
      { claims: [claim], codebook: parseCodebook(defaultCodebookText()), contains: ['- **Quantity** · by ann'] },
    );
    expectHover(
      { 'herald.txt': inQuotation },
      { claims: [claim, elsewhere], contains: ['- **claim\\.quantity** · by ann · days?'], lacks: ['refuted'] },
    );
  });

  it('puts others’ claims below a heading of their own where they stand apart, and says where gold differs', () => {
    const { index, uri, position } = example({ 'herald.txt': inQuotation });
    const range = { start: { line: 4, character: 3 }, end: { line: 4, character: 20 } };
    const on = (annotator: string, tag: string): PlacedClaim => ({
      claim: {
        id: annotator,
        tags: [tag],
        exact: '',
        prefix: '',
        suffix: '',
        start: 0,
        end: 0,
        blob: '',
        note: '',
        by: annotator,
        at: '',
        rev: 1,
        codebook: 1,
        unknown: {},
      },
      file: '',
      annotator,
      article: uri,
      state: 'exact',
      range,
    });
    const claims = [on('bob', 'b'), { ...on('ann', 'a'), gold: { kind: 'tags', tags: ['g'] } as const }, on('gold', 'g')];
    const shown = (apart: boolean): string => {
      const found = hover(
        index,
        uri,
        position,
        claims,
        { tags: [] },
        plainFormat,
        'plaintext',
        { own: 'ann', apart, reading: false },
        never,
      );
      const text = typeof found?.contents === 'object' && 'value' in found.contents ? found.contents.value : '';
      return text.slice(text.indexOf('Claims:'));
    };
    assert.equal(shown(false), 'Claims:\n\n- b · by bob\n- a · by ann · ≠ Gold: g\n- g · Gold');
    assert.equal(shown(true), 'Claims:\n\n- a · by ann · ≠ Gold: g\n\nBy others:\n\n- b · by bob\n- g · Gold');
  });

  it('says that there may be more while articles are still being read', () => {
    const looks = { ...reader, reading: true };
    expectHover({ 'herald.txt': inQuotation, 'courier.txt': courier }, { contains: ['In 1 other article so far:'], looks });
    expectHover({ 'herald.txt': inQuotation }, { contains: ['No other article has this statement so far'], looks });
  });

  it('says that marks around a word report nobody’s words', () => {
    expectHover(
      { 'a.txt': 'A day in town\n\nThe film “Ra<|>in” opened in May.\n' },
      { contains: ['nobody’s reported words'], on: '“Rain”' },
    );
  });

  it('keeps article text from becoming Markdown, HTML or links', () => {
    const evil = courier.replace('12,000 days', '12,000 [days](command:evil) <b>x</b> https://evil.example **y**');
    expectHover({ 'herald.txt': inQuotation, 'evil.txt': evil }, { lacks: ['](command:evil)', '<b>', 'https://evil', '**y**'] });
  });

  it('needs no Markdown where the client shows plain text', () => {
    expectHover(
      { 'herald.txt': inQuotation, 'courier.txt': courier },
      { plain: true, contains: ['courier:5:1, Voss: “We have spent [12,000] days'], lacks: ['**', '\\'] },
    );
  });

  it('reads the damaged wording as it was meant', () => {
    expectHover(
      { 'herald.txt': inQuotation, 'gazette.txt': gazette.replace('the mayor Ada Voss said', 'the mayorAda Voss said') },
      { contains: ['gazette'] },
    );
  });

  it('gives nothing on plain prose, and nothing to a request that was cancelled', () => {
    const prose = example({ 'herald.txt': herald.replace('a month', 'a m<|>onth') });
    assert.equal(hover(prose.index, prose.uri, prose.position, [], { tags: [] }, plainFormat, 'plaintext', reader, never), null);
    const quotation = example({ 'herald.txt': inQuotation });
    assert.equal(
      hover(quotation.index, quotation.uri, quotation.position, [], { tags: [] }, plainFormat, 'plaintext', reader, {
        isCancellationRequested: true,
      }),
      null,
    );
  });
});
