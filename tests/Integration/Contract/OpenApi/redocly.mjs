// What Redocly's recommended rules have to say of a document, warnings too; nothing when it is as they want it.
import { spawnSync } from 'node:child_process';

const { stdout, stderr, error } = spawnSync(
    'node_modules/.bin/redocly', ['lint', process.argv[2], '--config', 'redocly.yaml', '--format', 'json'], { encoding: 'utf8', maxBuffer: 1 << 28 });
const start = stdout.indexOf('{');
if (error || start < 0)
    throw error ?? new Error(stdout + stderr);
for (const { severity, ruleId, message, location } of JSON.parse(stdout.slice(start)).problems)
    console.log(`${severity} ${ruleId}: ${message} ${location?.[0]?.pointer ?? ''}`);
