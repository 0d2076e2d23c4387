import assert from 'node:assert/strict';
import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import { atLevels, defaultDiagnostics, levelsOf } from '../../../server/src/core/features/diagnosticLevels';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const diagnostic = (code: string): Diagnostic => ({ range, code, message: code, severity: DiagnosticSeverity.Warning });

describe('the levels of diagnostics', () => {
  it('turn one down, another off, and leave what has no level alone', () => {
    const levels = levelsOf({ 'mark-without-partner': 'off', 'quotation-without-speaker': 'error' });
    const told = atLevels(['mark-without-partner', 'quotation-without-speaker', 'lost-character'].map(diagnostic), levels);
    assert.deepEqual(
      told.map(({ code, severity }) => [code, severity]),
      [
        ['quotation-without-speaker', DiagnosticSeverity.Error],
        ['lost-character', DiagnosticSeverity.Warning],
      ],
    );
  });
  it('are as by default where they are nonsense', () => {
    for (const nonsense of [null, 'off', { 'mark-without-partner': true }]) assert.deepEqual(levelsOf(nonsense), defaultDiagnostics);
  });
});
