import type { MenuItemConstructorOptions } from 'electron';

/**
 * The menu, of Electron's roles, which bring each system's words and keys. Commands of the page are in its palette.
 * Nothing here reloads the page or opens developer tools: both could cost a creator what is on screen.
 */
export function menuTemplate(platform: NodeJS.Platform): MenuItemConstructorOptions[] {
  const isMac = platform === 'darwin';
  const first: MenuItemConstructorOptions[] = isMac ? [{ role: 'appMenu' }] : [];
  const last: MenuItemConstructorOptions[] = isMac ? [] : [{ role: 'help', submenu: [{ role: 'about' }] }];
  return [
    ...first,
    { role: 'fileMenu' },
    { role: 'editMenu' },
    {
      label: 'View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        { type: 'separator' },
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    ...last,
  ];
}
