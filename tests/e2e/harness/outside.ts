/** The world outside Kith, as far as a page could reach it: listens, and notes whoever comes. */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Outside {
  /** `127.0.0.1:PORT`, for HTTP and whatever else begins with a TCP connection. */
  readonly host: string;
  readonly port: number;
  /** Port of 127.0.0.1 that listens for UDP. */
  readonly udpPort: number;
  /** What came: a request's first line, or only that something connected. */
  readonly visits: readonly string[];
  close(): void;
}

export async function openOutside(): Promise<Outside> {
  const visits: string[] = [];
  const server = createServer((request, response) => {
    visits.push(`${request.method} ${request.url}`);
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'text/plain' })
      .end('hello');
  });
  server.on('connection', () => visits.push('connection'));
  server.on('connect', (request, socket) => {
    visits.push(`CONNECT ${request.url}`);
    socket.destroy();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const udp = createSocket('udp4');
  udp.on('message', () => visits.push('datagram'));
  udp.bind(0, '127.0.0.1');
  await once(udp, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    host: `127.0.0.1:${port}`,
    port,
    udpPort: udp.address().port,
    visits,
    close: () => {
      server.closeAllConnections();
      server.close();
      udp.close();
    },
  };
}
