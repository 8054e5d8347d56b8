/** The scheme of Electron's page. */
export const pageScheme = 'app';

/** The origin of Electron's page: a scheme of our own, so that neither `file:` nor the network ever holds a page. */
export const pageOrigin = `${pageScheme}://galley`;
