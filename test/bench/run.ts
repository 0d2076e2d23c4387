import { benchAnalysis } from './analysis';

for (const line of benchAnalysis()) process.stdout.write(`${line}\n`);
