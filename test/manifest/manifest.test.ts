import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { claimColors } from '../../client/src/claims/claimLabel';
import { Commands, LANGUAGE, LINK_COMMANDS, Views } from '../../client/src/names';
import { TokenModifiers, TokenTypes } from '../../server/src/protocol';
import { defaultSettings } from '../../server/src/workspace/settings';
import { leaves, manifest, root, sources } from './manifest';

const { contributes } = manifest;
const declared = contributes.commands.map(({ command }) => command).sort();
const client = sources('client/src');
const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort();
const found = (pattern: RegExp, text: string): readonly string[] => sorted([...text.matchAll(pattern)].flatMap(([, value]) => value ?? []));
/** Commands of the editor that are there without being declared. */
const builtIn = (command: string): boolean => command.startsWith('vscode.') || command.startsWith('workbench.');

describe('the manifest', () => {
  describe('commands', () => {
    it('declares what the code names, and the code names what it declares', () => {
      assert.deepEqual(declared, sorted(leaves(Commands)));
    });

    it('has every one of them registered', () => {
      const byKey = found(/registerCommand\([^;]*?Commands\.(\w+)/g, client);
      assert.deepEqual(byKey, sorted(Object.keys(Commands)));
    });

    it('gives each a title and the category', () => {
      for (const { command, title, category } of contributes.commands) {
        assert.equal(category, 'Crossquote', command);
        assert.match(title, /^[A-Z]/, command);
      }
    });

    it('names only commands that exist in menus, keys, welcome views and walkthroughs', () => {
      const links = [
        ...contributes.viewsWelcome.map(({ contents }) => contents),
        ...contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ description }) => description)),
      ].join('\n');
      const named = [
        ...Object.values(contributes.menus)
          .flat()
          .flatMap(({ command }) => command ?? []),
        ...contributes.keybindings.map(({ command }) => command),
        ...found(/\(command:([\w.]+)\)/g, links),
        ...contributes.walkthroughs.flatMap(({ steps }) =>
          steps.flatMap(({ completionEvents }) => found(/^onCommand:(.+)$/g, completionEvents.join('\n'))),
        ),
      ];
      assert.deepEqual(
        sorted(named).filter((command) => !declared.includes(command) && !builtIn(command)),
        [],
      );
    });

    it('hides from the palette what needs an argument, and what needs an article where there is none', () => {
      const palette = new Map(contributes.menus['commandPalette']?.map(({ command, when }) => [command, when]));
      assert.equal(palette.get(Commands.openPlace), 'false');
      for (const command of [Commands.tag, Commands.editClaim, Commands.removeClaim])
        assert.equal(palette.get(command), `editorLangId == ${LANGUAGE}`);
    });

    it('takes keys only in articles and in its own view', () => {
      for (const { command, when } of contributes.keybindings)
        assert.match(
          when ?? '',
          new RegExp(`editorTextFocus && editorLangId == ${LANGUAGE}|focusedView == ${Views.adjudication}`),
          command,
        );
    });

    it('lets links run no command that it does not declare', () => {
      assert.deepEqual(
        LINK_COMMANDS.filter((command) => !declared.includes(command)),
        [],
      );
    });
  });

  describe('settings', () => {
    const properties = Object.keys(contributes.configuration.properties);
    const { diagnostics, match, ...plain } = defaultSettings;
    const byServer = new Map<string, unknown>([
      ...Object.entries(plain),
      ...Object.entries(diagnostics).map(([code, level]) => [`diagnostics.${code}`, level] as const),
      ...Object.entries(match).map(([name, score]) => [`match.${name}`, score] as const),
    ]);

    it('declares every setting that client or server reads, and they read every one', () => {
      const asked = found(/\.get<[^>]+>\('(\w+)'/g, client.replace(/workspaceState\.get<[^>]+>\([^)]*\)/g, ''));
      // The language client itself reads the trace setting, by its own id.
      const read = [...byServer.keys(), ...asked].map((name) => `crossquote.${name}`);
      assert.deepEqual(sorted(properties), sorted([...read, 'crossquote.trace.server']));
    });

    it('has the defaults that the server takes where nobody tells it', () => {
      for (const [name, value] of byServer) {
        assert.deepEqual(contributes.configuration.properties[`crossquote.${name}`]?.default, value, name);
      }
    });

    it('explains each', () => {
      for (const [name, { description, markdownDescription }] of Object.entries(contributes.configuration.properties)) {
        assert.ok((description ?? markdownDescription ?? '').length > 20, name);
      }
    });
  });

  describe('colours', () => {
    it('declares the token types and modifiers of the legend', () => {
      assert.deepEqual(
        contributes.semanticTokenTypes.map(({ id }) => id),
        [...TokenTypes],
      );
      assert.deepEqual(
        contributes.semanticTokenModifiers.map(({ id }) => id),
        [...TokenModifiers],
      );
    });

    it('maps every token type to scopes, for themes that know only those', () => {
      const scopes: Readonly<Record<string, readonly string[]>> =
        contributes.semanticTokenScopes.find(({ language }) => language === LANGUAGE)?.scopes ?? {};
      for (const type of TokenTypes) assert.ok((scopes[type]?.length ?? 0) > 0, type);
    });

    it('uses in the mapping only scopes that the grammar gives or that every theme knows', () => {
      const grammar = readFileSync(join(root, 'syntaxes/news-article.tmLanguage.json'), 'utf8');
      const own = contributes.semanticTokenScopes
        .flatMap(({ scopes }) => Object.values(scopes).flat())
        .filter((scope) => scope.endsWith('.news-article'));
      // Only analysis finds reports and tells scare quotes: the grammar has no scope for them.
      const byAnalysisAlone = ['meta.report.news-article', 'string.quoted.other.news-article'];
      assert.deepEqual(
        own.filter((scope) => !grammar.includes(`"${scope}"`) && !byAnalysisAlone.includes(scope)),
        [],
      );
    });

    it('has a default for all four kinds of theme', () => {
      for (const { id, defaults } of contributes.colors)
        assert.deepEqual(Object.keys(defaults), ['dark', 'light', 'highContrast', 'highContrastLight'], id);
    });

    it('declares every colour that the code uses, and the code uses every one', () => {
      const used = [...found(/'(crossquote\.[a-z]\w+(?:Background|Border|Underline|Foreground))'/g, client), ...claimColors];
      assert.deepEqual(sorted(contributes.colors.map(({ id }) => id)), sorted(used));
    });

    it('draws a border in high contrast where other themes have a tint', () => {
      const border = contributes.colors.find(({ id }) => id === 'crossquote.quotationBorder')?.defaults;
      assert.deepEqual([border?.['highContrast'], border?.['highContrastLight']], ['contrastActiveBorder', 'contrastActiveBorder']);
    });

    it('marks speakers and cues by more than colour', () => {
      const rules = contributes.configurationDefaults['editor.semanticTokenColorCustomizations']?.['rules'];
      assert.deepEqual(rules, { [`speaker:${LANGUAGE}`]: { bold: true }, [`cue:${LANGUAGE}`]: { italic: true } });
    });
  });

  describe('views', () => {
    it('declares the views that the code fills', () => {
      assert.deepEqual(
        Object.values(contributes.views)
          .flat()
          .map(({ id }) => id),
        Object.values(Views),
      );
      for (const container of Object.keys(contributes.views)) {
        assert.ok(
          contributes.viewsContainers.activitybar.some(({ id }) => id === container),
          container,
        );
      }
    });

    it('says in an empty view what to do', () => {
      for (const id of Object.values(Views))
        assert.ok(
          contributes.viewsWelcome.some(({ view }) => view === id),
          id,
        );
      assert.deepEqual(
        contributes.viewsWelcome.filter(({ view }) => !Object.values<string>(Views).includes(view)),
        [],
      );
    });
  });

  it('starts on text files and on annotations, never on everything', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:plaintext',
      'onWebviewPanel:crossquote.comparePage',
      'workspaceContains:annotations/codebook.json',
    ]);
  });

  it('works in folders that are not trusted, and says what virtual ones miss', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces.supported, 'limited');
  });

  it('names files that are there', () => {
    const files = [
      manifest.icon,
      ...contributes.languages.flatMap(({ configuration }) => configuration ?? []),
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.viewsContainers.activitybar.map(({ icon }) => icon),
      ...contributes.walkthroughs.flatMap(({ steps }) => steps.flatMap(({ media }) => media.markdown ?? media.svg ?? [])),
    ];
    assert.deepEqual(
      files.filter((file) => !existsSync(join(root, file))),
      [],
    );
  });

  it('describes the pictures of the walkthrough', () => {
    for (const { steps } of contributes.walkthroughs) {
      for (const { media } of steps) assert.ok(media.svg === undefined || (media.altText ?? '').length > 20);
    }
  });
});
