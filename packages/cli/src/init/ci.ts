/** What a host runs, by the name under which it is chosen. */
import manifest from '../../package.json' with { type: 'json' };

export const hosts = ['github', 'gitlab', 'none'] as const;
export type Host = (typeof hosts)[number];

const command = `npx --yes jointwork@${manifest.version}`;

/** The file that a host looks for; undefined for none. */
export function ciFile(host: Host): { readonly path: string; readonly text: string } | undefined {
  switch (host) {
    case 'github':
      return { path: '.github/workflows/jointwork.yml', text: github };
    case 'gitlab':
      return { path: '.gitlab-ci.yml', text: gitlab };
    case 'none':
      return undefined;
  }
}

const github = `# Checks collaboration protocols, and tells in the summary what a pull request means for the people in them.
name: Jointwork
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  jointwork:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # The history is what a change is compared with.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      - name: Review
        if: github.event_name == 'pull_request'
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
          HEAD: \${{ github.event.pull_request.head.sha }}
        run: ${command} review "$BASE" "$HEAD" --format terminal --format markdown="$GITHUB_STEP_SUMMARY"
      - name: Check
        run: ${command} check --format github
`;

const gitlab = `# Checks collaboration protocols, and tells what a merge request means for the people in them.
jointwork:
  stage: test
  image: node:24
  variables:
    # The history is what a change is compared with.
    GIT_DEPTH: '0'
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - if [ -n "$CI_MERGE_REQUEST_DIFF_BASE_SHA" ]; then ${command} review "$CI_MERGE_REQUEST_DIFF_BASE_SHA" "$CI_COMMIT_SHA" --format terminal --format markdown=jointwork-review.md; fi
    - ${command} check --format pretty --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    expose_as: What this change means
    paths: [jointwork-review.md]
    reports:
      codequality: gl-code-quality-report.json
`;
