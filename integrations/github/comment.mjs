// Keeps the review of a pull request in one comment: writes it the first time, and changes it from then on.
//
// A pull request from a fork may not comment. The review stands in the summary of the step all the same, so that is no
// failure; neither is a host that does not answer.
import { readFileSync } from 'node:fs';

const {
  GITHUB_TOKEN: token,
  GITHUB_REPOSITORY: repository,
  NUMBER: number,
  VERDICT: verdict,
  NAME: name,
} = process.env;
const api = process.env.GITHUB_API_URL ?? 'https://api.github.com';
const marker = `<!-- jointwork-review: ${String(name).replaceAll(/[^\w.-]+/g, '-')} -->`;
/** Pages of a hundred comments that are looked through. */
const mostPages = 30;

class Refused extends Error {}

async function ask(method, path, body) {
  const response = await fetch(`${api}${path}`, {
    method,
    headers: {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'x-github-api-version': '2022-11-28',
      'user-agent': 'jointwork',
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(20_000),
  });
  if (!response.ok) throw new Refused(`${response.status} ${response.statusText}`);
  return response.status === 204 ? undefined : response.json();
}

/** Anybody can write a comment with our mark in it: only those of our own account are ours. */
async function isOurs({ user }) {
  if (user?.type === 'Bot') return true;
  own ??= ask('GET', '/user').then(
    ({ login }) => login,
    () => '',
  );
  return user?.login !== undefined && user.login === (await own);
}
let own;

async function earlierComment() {
  for (let page = 1; page <= mostPages; page++) {
    const comments = await ask('GET', `/repos/${repository}/issues/${number}/comments?per_page=100&page=${page}`);
    for (const comment of comments) {
      if (comment.body?.startsWith(marker) && (await isOurs(comment))) return comment;
    }
    if (comments.length < 100) return undefined;
  }
  return undefined;
}

async function keep(body) {
  const earlier = await earlierComment();
  if (earlier) {
    if (earlier.body !== body) await ask('PATCH', `/repos/${repository}/issues/comments/${earlier.id}`, { body });
    return 'The review is up to date in its comment.';
  }
  // A pull request that touches no design needs no comment.
  if (verdict === 'same') return 'Nothing has changed, so there is no comment.';
  await ask('POST', `/repos/${repository}/issues/${number}/comments`, { body });
  return 'The review is in a comment.';
}

try {
  console.log(await keep(`${marker}\n${readFileSync(process.env.REVIEW, 'utf8')}`));
} catch (error) {
  const why = error instanceof Refused ? `GitHub answers ${error.message}` : 'GitHub cannot be reached';
  console.log(
    `::notice title=Jointwork::The review is in the summary of this step, not in a comment: ${why}. It takes the permission pull-requests%3A write, which a pull request from a fork does not have.`,
  );
}
