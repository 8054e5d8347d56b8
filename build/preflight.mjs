// Every script runs on the Node that the `node` package brings (the one Electron carries). Where npm's install
// scripts were off, that package is an empty shell and an older Node runs: say so before something breaks oddly.
const needed = 22;
const major = Number(process.versions.node.split('.')[0]);
if (major < needed) {
  console.error(
    `Galley's own scripts need Node ${needed} or later, and this is Node ${process.versions.node}.\n` +
      'They normally run on Node 24 from the "node" package, whose install script seems not to have run.\n' +
      'Run "npm ci --ignore-scripts=false", or "npm rebuild node", or install Node 24.',
  );
  process.exit(1);
}
