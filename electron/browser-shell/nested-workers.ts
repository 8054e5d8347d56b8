/** What the prelude uses of a worker; `electron/` is compiled without its types. */
interface WorkerGlobals {
  readonly location: { readonly href: string };
  readonly URL: typeof URL;
  readonly Blob: typeof Blob;
  Worker: new (address: string | URL, options?: object) => object;
}

/** Runs before the engine's own code. Uses nothing outside itself. */
function wrapWorkers(): void {
  const scope = globalThis as unknown as WorkerGlobals; // Runs in a worker.
  const addresses = new Map<string, string>();
  const viaBlob = (address: string | URL): string => {
    const wanted = new scope.URL(address, scope.location.href).href;
    const blob = new scope.Blob([`import ${JSON.stringify(wanted)};`], { type: 'text/javascript' });
    const made = addresses.get(wanted) ?? scope.URL.createObjectURL(blob);
    addresses.set(wanted, made);
    return made;
  };
  const Native = scope.Worker;
  scope.Worker = class extends Native {
    constructor(address: string | URL, options?: object) {
      super(viaBlob(address), options);
    }
  };
}

/**
 * The engine's script as the browser shell serves it. The debugging pipe does not show us the first request of a worker
 * that a worker starts (Playwright 1.65 intercepts a page's requests, not a worker's), so that it would go to the
 * network, where nothing is; but it shows us that worker's imports. The engine's workers therefore start as one line
 * that imports their script. They keep the engine's policy, which such a worker inherits.
 */
export function withNestedWorkers(script: string): string {
  return `(${wrapWorkers})();\n${script}`;
}
