import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';
import type { Problem } from '../claims/problem';

const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error, warning: DiagnosticSeverity.Warning, information: DiagnosticSeverity.Information,
};

/** A problem of an annotation file or codebook as editors show it. */
export function problemDiagnostic({ line, column, endColumn, code, severity, message }: Problem): Diagnostic {
  return {
    range: { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: endColumn - 1 } },
    severity: severities[severity], code, source: 'Crossquote', message,
  };
}
