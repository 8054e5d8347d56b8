import { runKillRounds } from './kill-rounds.ts';

const rounds = Number(process.argv[2] ?? 500);
const started = performance.now();
const { faults, roundsWithWork, acknowledged, cutOff } = await runKillRounds(rounds);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${rounds} kills in ${seconds} s, ${roundsWithWork} of them during work; ${acknowledged} edits acknowledged, ` +
    `${cutOff} half-written files found and removed, ${faults.length} faults`,
);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
