import { createBridgeDouble } from '../../doubles/bridge-double.ts';

// The app with services in memory, to look at its screens in a plain browser. Never shipped.
const found = import.meta.glob('../../../examples/where2eat/**/*.{prompt,yaml}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const texts = Object.entries(found).map(
  ([path, text]) => [path.slice(path.indexOf('where2eat/') + 10), String(text)] as const,
);
const double = createBridgeDouble(new Map(texts));
Object.assign(globalThis, { galley: double.bridge, double });
await import('../../../renderer/main.tsx');
