# Checks, and leaves the findings as annotations, as SARIF and as data. What comes of it is decided at the end.
set -uo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/command.sh"

paths=()
while IFS= read -r path; do
  if [ -n "$path" ]; then paths+=("$path"); fi
done <<< "${JOINTWORK_PATHS:-.}"

"${jointwork[@]}" check --format github --format "sarif=$reports/findings.sarif" \
  --format "json=$reports/findings.json" --format "markdown=$reports/findings.md" -- "${paths[@]}"
code=$?

{
  echo "code=$code"
  if [ -f "$reports/findings.json" ]; then
    echo "sarif=$reports/findings.sarif"
    echo "errors=$(node -p 'JSON.parse(fs.readFileSync(process.argv[1], "utf8")).summary.errors' "$reports/findings.json")"
  fi
} >> "$GITHUB_OUTPUT"

# A pull request is told by its review; everything else by what was found.
if [ "${GITHUB_EVENT_NAME:-}" != pull_request ] && [ -f "$reports/findings.md" ]; then
  cat "$reports/findings.md" >> "$GITHUB_STEP_SUMMARY"
fi
