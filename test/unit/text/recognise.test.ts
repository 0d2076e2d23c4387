import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { looksLikeArticle } from '../../../server/src/core/text/recognise';

const articles: Record<string, string> = {
  'a wire report': `Harbour strike enters second week

PORT ELLERY, March 3 - Dock workers in Port Ellery voted on Tuesday to extend their strike for a second week, union officials said.

“We will not go back until the roster is fair,” said Ingrid Vale, who leads the union. The port authority declined to comment.`,

  'a brief of two sentences': `A fire destroyed a warehouse in Tarnow Street early on Monday, police said. Nobody was injured, according to a statement
by the city's fire chief, Otto Brandl.`,

  'British single marks, curly apostrophes with stray spaces': `The mayor of Lower Wick has rejected calls to close the bridge.
‘I don’ t see why we should,’ Anna Perch told reporters on Friday. ‘It ’s safe and it stays open.’
Engineers had warned last week that the bridge’ s northern pier might shift.`,

  'damage of every kind: words run together, runs of asterisks, marks on the wrong side, comment furniture': `0
By:
Imagen principal:
The premier, HelenaBrask, said on Thursday that talks withMr Odum would go on. The talks will continue, ”he said.
(************************************************************)
She included: “We are open to talks, but not at any price.
READ MORE: What we know so far
Leave a comment
The spokesman of the ministry informed press reporters that the government did not accept the terms.`,

  'a report on software': `Kestrel Systems said on Wednesday it had fixed a flaw in its billing software that exposed the data of 40,000 users.

“The files were never copied,” chief executive Mara Quill told investors. Security analysts disputed the claim and said the company
had released its update a month late.`,

  'one long line without paragraphs':
    'Minister Pavel Orsk resigned on Sunday after weeks of protests, the government announced in a statement. ' +
    'Thousands of residents had marched through the capital, demanding an inquiry into the collapse of the Sered dam, which killed 14 people in April. ' +
    '"I take responsibility," Orsk said.',
};

const others: Record<string, string> = {
  'Python requirements': '# pinned\nflask==2.0.1\nrequests>=2.28\nnumpy~=1.24\n'.repeat(12),
  'a licence': `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files, to deal in the software without restriction, including without limitation the rights to use, copy, modify, merge,
publish and distribute copies of the software, subject to the following conditions. The software is provided "as is", without
warranty of any kind, express or implied. In no event shall the copyright holders be liable for any claim or damages.`,
  'a log':
    '2031-04-02 10:11:12 INFO worker started and listening on the port\n2031-04-02 10:11:13 WARN the queue was full, president of none\n'.repeat(
      20,
    ),
  'a table': 'name,city,amount\nVale,Port Ellery,12\nPerch,Lower Wick,40\n'.repeat(30),
  'a word list': 'president\nminister\nsaid\nannounced\npolice\nMonday\n'.repeat(30),
  robots: 'User-agent: *\nDisallow: /private/\nAllow: /\nSitemap: https://example.org/sitemap.xml\n'.repeat(8),
  'a manual': `The program reads the file that the option names and writes its output to the given directory. If no option is
given, the default configuration is used. Each parameter of the command overrides the variable of the same name. The function returns
the number of bytes that were written to the output file, or an error code. Users should install the package first.`,
  code: 'function add(a, b) {\n  return a + b;\n}\nconst total = add(1, 2);\n'.repeat(20),
  'a changelog': '- Fixed a bug in the parser that a user reported\n- Added an option to the command\n- Deprecated the old API\n'.repeat(
    10,
  ),
  nothing: '',
  'a headline alone': 'Harbour strike enters second week, officials said',
};

describe('articles among plain-text files', () => {
  for (const [what, text] of Object.entries(articles)) {
    it(`takes ${what}`, () => assert.equal(looksLikeArticle(text, 'page.txt'), true));
  }
  for (const [what, text] of Object.entries(others)) {
    it(`leaves ${what} alone`, () => assert.equal(looksLikeArticle(text, 'page.txt'), false));
  }

  it('goes by a name that says what the file is, prose or not', () => {
    const report = articles['a wire report'] ?? '';
    for (const name of ['LICENSE.txt', 'requirements-dev.txt', 'docs/readme.txt', 'robots.txt'])
      assert.equal(looksLikeArticle(report, name), false, name);
    for (const name of ['licence-fee-row.txt', 'changes-at-the-top.txt', '2031/strike.txt'])
      assert.equal(looksLikeArticle(report, name), true, name);
  });

  it('looks at the beginning alone, so that a megabyte in one line costs no more than a page', () => {
    const page = looksLikeArticle('x'.repeat(1_000_000), 'page.txt');
    assert.equal(page, false);
    const long = `${articles['a wire report'] ?? ''}\n\n`.repeat(4000);
    assert.equal(looksLikeArticle(long, 'page.txt'), looksLikeArticle(long.slice(0, 20_000), 'page.txt'));
  });

  it("takes every one of the user's own articles", function () {
    const folder = join(import.meta.dirname, '../../../../shared/seeds');
    if (!existsSync(folder)) return this.skip();
    const missed = readdirSync(folder).filter((name) => !looksLikeArticle(readFileSync(join(folder, name), 'utf8'), name));
    assert.deepEqual(missed, []);
  });
});
