import { findElectron, installElectron } from './electron-binary.ts';

// `npm run electron`: has Electron here, or says that it could not be had and fails. Without it the specs that need it
// are counted as skipped.
const program = findElectron() ?? (await installElectron(process.env));
if (program === undefined) {
  console.error('Electron could not be downloaded. ELECTRON_MIRROR may name another place than github.com.');
  process.exitCode = 1;
} else console.log(`Electron is here: ${program}`);
