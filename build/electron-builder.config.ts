import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import { burnFuses } from './burn-fuses.ts';

/** Folders of `dist/` that are the app. Nothing else of the project goes into its archive. */
export const packedFolders = ['dist/main', 'dist/preload', 'dist/renderer'] as const;

/** The one package that is handed out beside them: the keychain's, whose native part no bundler can take in. */
export const packedPackage = 'node_modules/@napi-rs/keyring';

/** What cannot be loaded from within an archive lies beside it. */
export const unpackedFiles = '**/*.node';

/** How Galley is packaged. `electronDist` is a folder with an unpacked Electron; without it one is downloaded. */
export function builderConfiguration(electronDist: string | undefined): Configuration {
  return {
    appId: 'org.galley.app',
    productName: 'Galley',
    directories: { output: 'dist/package', buildResources: 'build' },
    files: [
      ...packedFolders.map((folder) => `${folder}/**`),
      'package.json',
      `${packedPackage}*/**`,
      `!${packedPackage}*/**/*.d.ts`,
    ],
    extraMetadata: { main: 'dist/main/main.mjs' },
    extraResources: [
      { from: 'examples/where2eat', to: 'examples/where2eat' },
      { from: 'dist/renderer/licences.json', to: 'licences.json' },
      { from: 'LICENSE', to: 'LICENSE' },
    ],
    asar: true,
    asarUnpack: [unpackedFiles],
    npmRebuild: false,
    ...(electronDist !== undefined && { electronDist }),
    // Not `electronFuses`: the version of the fuses that electron-builder brings does not know all of them.
    afterPack: ({ appOutDir, electronPlatformName, packager }) => {
      const { productFilename } = packager.appInfo;
      const program = {
        darwin: `${productFilename}.app`,
        win32: `${productFilename}.exe`,
      }[electronPlatformName];
      return burnFuses(join(appOutDir, program ?? 'galley'));
    },
    linux: { target: ['dir'], icon: 'build/icons/icon.png', category: 'Office', executableName: 'galley' },
    mac: {
      target: ['dir'],
      icon: 'build/icons/icon.icns',
      category: 'public.app-category.productivity',
      hardenedRuntime: true,
    },
    win: { target: ['dir'], icon: 'build/icons/icon.ico' },
  };
}
