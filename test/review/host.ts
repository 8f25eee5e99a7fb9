/** A host that takes comments, as far as the action asks for them. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Comment {
  readonly id: number;
  body: string;
  readonly user: { readonly login: string; readonly type: 'Bot' | 'User' };
}

export class Host {
  readonly comments: Comment[] = [];
  readonly asked: string[] = [];
  /** May only read, as a pull request from a fork. */
  isReadOnly = false;
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  static async start(): Promise<Host> {
    const server = createServer();
    const host = new Host(server);
    server.on('request', async (request, response) => {
      let text = '';
      for await (const chunk of request) text += chunk;
      const [status, answer] = host.#answer(request.method!, request.url!, text, request.headers.authorization);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    await new Promise<void>((started) => server.listen(0, '127.0.0.1', started));
    return host;
  }

  get address(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #answer(method: string, url: string, text: string, authorization: string | undefined): [number, unknown] {
    this.asked.push(`${method} ${url}`);
    const { pathname, searchParams } = new URL(url, this.address);
    if (authorization !== 'Bearer a-token') return [401, { message: 'Bad credentials' }];
    if (method === 'GET' && pathname === '/repos/ada/designs/issues/7/comments') {
      const page = Number(searchParams.get('page'));
      return [200, this.comments.slice((page - 1) * 100, page * 100)];
    }
    if (method === 'GET' || this.isReadOnly) return [403, { message: 'Resource not accessible by integration' }];
    const { body } = JSON.parse(text);
    if (method === 'POST' && pathname === '/repos/ada/designs/issues/7/comments') {
      const comment = {
        id: 1000 + this.comments.length,
        body,
        user: { login: 'github-actions[bot]', type: 'Bot' as const },
      };
      this.comments.push(comment);
      return [201, comment];
    }
    const comment = this.comments.find(({ id }) => pathname === `/repos/ada/designs/issues/comments/${id}`);
    if (method !== 'PATCH' || !comment) return [404, { message: 'Not Found' }];
    comment.body = body;
    return [200, comment];
  }
}
