# Fails the step where the check or the review says so.
set -uo pipefail

# What could not be done is never a success.
if [ "${CHECKED:-2}" -ge 2 ] || [ "${REVIEWED:-0}" -ge 2 ]; then exit 2; fi

# A pull request that is to answer for what is new does not answer for what was there before.
case "${FAIL_ON:-errors}" in
  new-errors | new-warnings | any) if [ -n "${REVIEWED:-}" ]; then exit "$REVIEWED"; fi ;;
  errors) ;;
  *)
    echo "::error title=Jointwork::\`fail-on\` is new-errors, new-warnings, any or errors."
    exit 2
    ;;
esac
exit "$CHECKED"
