import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bundledPackages } from '../../build/licences.ts';
import { packageFolder } from '../../build/licences-plugin.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('the packages in a bundle', () => {
  it.each([
    [`${root}node_modules/react/index.js`, 'node_modules/react'],
    ['C:\\galley\\node_modules\\@mantine\\core\\esm\\a.mjs', 'node_modules/@mantine/core'],
    ['\0/p/node_modules/zod/index.js?commonjs-module', 'node_modules/zod'],
    ['/p/node_modules/a/node_modules/b/c.js', 'node_modules/a/node_modules/b'],
    [`${root}renderer/main.tsx`, undefined],
    ['\0vite/preload-helper.js', undefined],
  ])('are known by the file %j', (file, folder) => {
    expect(packageFolder(file)).toBe(folder);
  });

  it('have a licence that lets them be handed out, and Electron is among them', () => {
    const packages = bundledPackages(root);
    const names = packages.map(({ name }) => name);
    expect(names).toContain('electron');
    expect(names).toContain('@napi-rs/keyring');
    const free =
      /^(MIT|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|OFL-1\.1|CC0-1\.0|BlueOak-1\.0\.0|Unlicense|Zlib)$/;
    // An expression of SPDX: all of the licences that it joins must be free.
    const isFree = (licence: string) =>
      licence
        .replaceAll(/[()]/g, '')
        .split(' AND ')
        .every((one) => free.test(one));
    expect(packages.filter(({ licence }) => !isFree(licence)).map(({ name }) => name)).toEqual([]);
  });
});
