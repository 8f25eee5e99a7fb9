# Reviews what a pull request changes. What comes of it is decided at the end.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

has() { git cat-file -e "$1^{commit}" 2> /dev/null; }
common() { git merge-base "$BASE" "$HEAD" > /dev/null 2>&1; }

# `actions/checkout` brings one commit unless it is told otherwise. Without the history there is nothing to compare.
if ! has "$BASE" || ! has "$HEAD" || ! common; then
  shallow=()
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then shallow=(--unshallow); fi
  git fetch --quiet --no-tags ${shallow[@]+"${shallow[@]}"} origin "$BASE" "$HEAD" ||
    echo "::notice title=Jointwork::The history could not be fetched. With \`fetch-depth: 0\` for actions/checkout it is there."
fi

fail=()
case "${FAIL_ON:-}" in new-errors | new-warnings | any) fail=(--fail-on "$FAIL_ON") ;; esac
link=()
if [ -n "${REPOSITORY_URL:-}" ]; then link=(--link "$REPOSITORY_URL/blob/$HEAD"); fi

"${jointwork[@]}" review "$BASE" "$HEAD" --format terminal --format "markdown=$reports/review.md" \
  --format "json=$reports/review.json" ${fail[@]+"${fail[@]}"} ${link[@]+"${link[@]}"} 2> "$reports/review.err"
code=$?
cat "$reports/review.err" >&2

echo "code=$code" >> "$GITHUB_OUTPUT"
if [ -f "$reports/review.json" ]; then
  {
    echo "markdown=$reports/review.md"
    echo "verdict=$(node -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).verdict' "$reports/review.json")"
  } >> "$GITHUB_OUTPUT"
  cat "$reports/review.md" >> "$GITHUB_STEP_SUMMARY"
else
  {
    echo '### Jointwork could not review this pull request'
    echo
    sed 's/^/    /' "$reports/review.err"
  } >> "$GITHUB_STEP_SUMMARY"
fi
