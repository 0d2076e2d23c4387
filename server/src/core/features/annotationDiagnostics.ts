import { DiagnosticSeverity, type Diagnostic, type Range } from 'vscode-languageserver-types';
import type { Problem } from '../annotationFiles/problem';

const severities: Readonly<Record<Problem['severity'], DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** A problem of an annotation file or codebook as editors show it. */
export function problemDiagnostic(problem: Problem): Diagnostic {
  const { code, severity, message } = problem;
  return { range: rangeOf(problem), severity: severities[severity], code, source: 'Crossquote', message };
}

/** The same, with the other places of the file that have to do with it. @param uri of the file. */
export function problemDiagnosticIn(uri: string, problem: Problem): Diagnostic {
  const diagnostic = problemDiagnostic(problem);
  return problem.related === undefined
    ? diagnostic
    : {
        ...diagnostic,
        relatedInformation: problem.related.map((place) => ({ location: { uri, range: rangeOf(place) }, message: place.message })),
      };
}

function rangeOf({ line, column, endColumn }: Pick<Problem, 'line' | 'column' | 'endColumn'>): Range {
  return { start: { line: line - 1, character: column - 1 }, end: { line: line - 1, character: endColumn - 1 } };
}
