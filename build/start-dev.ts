import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type ViteDevServer } from 'vite';
import { type BrowserShell, startBrowserShell } from '../electron/browser-shell/start-browser-shell.ts';
import { printPolicy } from '../electron/main/csp.ts';
import { openServices } from '../electron/main/open-services.ts';
import { devPolicy } from './dev-policy.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The app while it is developed. */
export interface RunningDev {
  readonly shell: BrowserShell;
  readonly close: () => Promise<void>;
}

/** What developing needs. */
export interface DevWish {
  readonly browser: string;
  readonly dataFolder: string;
  readonly headless: boolean;
}

/** Opens the app in a browser window with the page from its sources: what is changed there is seen at once. */
export async function startDev({ browser, dataFolder, headless }: DevWish): Promise<RunningDev> {
  const port = 5_173;
  const server = await serve(port);
  const origin = new URL(server.resolvedUrls?.local[0] ?? `http://localhost:${port}`).origin;
  mkdirSync(dataFolder, { recursive: true });
  const services = await openServices({
    shell: 'browser',
    dataFolder,
    origin,
    openAddress: async (address) => console.log(`Would open ${address}`),
  });
  if (!services.ok) {
    await server.close();
    throw new Error(`the data folder ${dataFolder} cannot be used: ${services.error.code}`);
  }
  const shell = await startBrowserShell({
    browser,
    dataFolder,
    pageFolder: join(root, 'renderer'),
    services: services.value,
    headless,
    root: process.getuid?.() === 0,
    developedAt: origin,
  });
  return {
    shell,
    close: async () => {
      await shell.close();
      await services.value.close();
      await server.close();
    },
  };
}

async function serve(port: number): Promise<ViteDevServer> {
  const server = await createServer({
    configFile: join(root, 'build', 'vite.renderer.config.ts'),
    server: { host: 'localhost', port, strictPort: false, fs: { allow: [root] } },
    plugins: [
      {
        name: 'galley:dev-policy',
        configureServer: ({ middlewares, httpServer }) => {
          middlewares.use((_request, response, next) => {
            const address = httpServer?.address();
            const used = typeof address === 'object' && address !== null ? address.port : port;
            response.setHeader('content-security-policy', printPolicy(devPolicy(`ws://localhost:${used}`)));
            next();
          });
        },
      },
    ],
  });
  return server.listen();
}
