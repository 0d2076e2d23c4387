import { DiagnosticSeverity, type Diagnostic } from 'vscode-languageserver-types';

/** How loudly a diagnostic is told. */
export const diagnosticLevels = ['error', 'warning', 'information', 'hint', 'off'] as const;
export type DiagnosticLevel = (typeof diagnosticLevels)[number];

/** Diagnostics that a person can turn up, down and off, by their code, as the setting `crossquote.diagnostics.<code>`. */
export const defaultDiagnostics = {
  'mark-without-partner': 'information',
  'quotation-without-speaker': 'hint',
  'name-spelt-in-two-ways': 'information',
  conflict: 'information',
} as const satisfies Readonly<Record<string, DiagnosticLevel>>;
export type DiagnosticCode = keyof typeof defaultDiagnostics;
export type DiagnosticSettings = Readonly<Record<DiagnosticCode, DiagnosticLevel>>;

const severities: Readonly<Record<Exclude<DiagnosticLevel, 'off'>, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Diagnostics as loud as the settings want them, without those that are off; others stay as they are. */
export function atLevels(diagnostics: readonly Diagnostic[], settings: DiagnosticSettings): Diagnostic[] {
  return diagnostics.flatMap((diagnostic) => {
    const { code } = diagnostic;
    if (!isCode(code)) return [diagnostic];
    const level = settings[code];
    return level === 'off' ? [] : [{ ...diagnostic, severity: severities[level] }];
  });
}

/** Reads the levels as a client sends them; whatever it does not say, or says wrongly, is as by default. */
export function levelsOf(given: unknown): DiagnosticSettings {
  const value: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const entries = Object.entries(defaultDiagnostics).map(([code, level]) => [
    code,
    diagnosticLevels.find((one) => one === value[code]) ?? level,
  ]);
  return Object.fromEntries(entries) as DiagnosticSettings;
}

function isCode(code: unknown): code is DiagnosticCode {
  return typeof code === 'string' && Object.hasOwn(defaultDiagnostics, code);
}
