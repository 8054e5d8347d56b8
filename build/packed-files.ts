import { listPackage } from '@electron/asar';
import { packedFolders, packedPackage } from './electron-builder.config.ts';

/** What must never be handed out: sources, tests, maps of sources, settings with secrets, tools, other people's packages. */
const neverPacked =
  /\.(?:tsx?|map|test\.\w+)$|(?:^|\/)(?:\.env[^/]*|\.git|\.npmrc|node_modules|test|build|shared)(?:\/|$)/;

/** Those of an archive's files that must not be in it: not of the app's folders, or of a kind that is never handed out. */
export function unwantedFiles(files: readonly string[]): readonly string[] {
  const folders = ['dist', ...packedFolders];
  return files.filter((file) => {
    if (isKeyring(file)) return /\.tsx?$/.test(file);
    const isApp =
      file === 'package.json' || folders.some((folder) => file === folder || file.startsWith(`${folder}/`));
    const isLoose =
      file.startsWith('dist/') && !packedFolders.some((folder) => `${file}/`.startsWith(`${folder}/`));
    return !isApp || isLoose || neverPacked.test(file);
  });
}

/** The keychain's package, its native parts, and the folders on the way to them. */
function isKeyring(file: string): boolean {
  return (
    packedPackage.startsWith(`${file}/`) || /^node_modules\/@napi-rs\/keyring(?:-[\w-]+)?(?:\/|$)/.test(file)
  );
}

/** All paths in an archive, with "/" and without one at their beginning. */
export function filesInArchive(archive: string): readonly string[] {
  return listPackage(archive, { isPack: false }).map((path) =>
    path.replaceAll('\\', '/').replace(/^\/+/, ''),
  );
}
