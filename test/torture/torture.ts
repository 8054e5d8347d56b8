import { runKillRounds } from './kill-rounds.ts';
import { runSendRounds } from './send-rounds.ts';

// npm run torture -- [kills while typing] [proposals sent under kills]
const rounds = Number(process.argv[2] ?? 500);
const started = performance.now();
const { faults, roundsWithWork, acknowledged, cutOff } = await runKillRounds(rounds);
const seconds = ((performance.now() - started) / 1000).toFixed(0);
console.log(
  `${rounds} kills in ${seconds} s, ${roundsWithWork} of them during work; ${acknowledged} edits acknowledged, ` +
    `${cutOff} half-written files found and removed, ${faults.length} faults`,
);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;

const sends = await runSendRounds(Number(process.argv[3] ?? 300));
console.log(
  `${sends.rounds} proposals sent under kills, ${sends.killedAtWork} kills during work, ${sends.faults.length} faults`,
);
for (const fault of sends.faults) console.error(fault);
if (sends.faults.length > 0) process.exitCode = 1;
