import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { lookAt } from '../../../../electron/services/git/look-at.ts';
import { flush, pktLine } from '../../../../electron/services/git/pkt-line.ts';

const oid = 'a'.repeat(40);

it.each([
  ['a default branch that leads out of the clone', 'refs/heads/../../../x', `${oid} refs/heads/../../../x`],
  ['a default branch that is a file of the clone', 'config', `${oid} config`],
  ['a value that is no object', 'refs/heads/main', `../../x${'0'.repeat(33)} refs/heads/main`],
])('a server with %s is not believed', async (_what, head, line) => {
  const body = Buffer.concat([
    pktLine('# service=git-upload-pack\n'),
    flush,
    pktLine(`${line}\0side-band-64k shallow symref=HEAD:${head}\n`),
    flush,
  ]);
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/x-git-upload-pack-advertisement' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a server on a port has one
  try {
    const look = await lookAt(`http://127.0.0.1:${port}/x.git`, { fetch, clock: () => new Date() });
    expect(look).toMatchObject({ ok: false, error: { code: 'empty' } });
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
