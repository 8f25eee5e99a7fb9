# How Jointwork is called, and where its reports go. Read by the steps of the action.
if [ -z "${JOINTWORK:-}" ]; then
  JOINTWORK="npx --yes jointwork@${JOINTWORK_VERSION:?}"
fi
read -ra jointwork <<< "$JOINTWORK"
reports="${RUNNER_TEMP:?}/jointwork"
mkdir -p "$reports"
