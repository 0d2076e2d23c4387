import type { Plugin } from 'esbuild';

export function inAscii(program: string): string;
export const plainBundle: Plugin;
