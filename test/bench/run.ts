import { benchAnalysis } from './analysis';
import { benchEditing } from './editing';
import { benchMatching } from './matching';

for (const line of benchAnalysis()) process.stdout.write(`${line}\n`);
for (const line of benchMatching([1000, 3000, 9000])) process.stdout.write(`${line}\n`);
for (const line of benchEditing()) process.stdout.write(`${line}\n`);
