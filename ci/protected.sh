#!/bin/sh
# Ends with 1 if a protected file is not as the instructor has it.
#
#   ASSAY_INSTRUCTOR_REPOSITORY   where the instructor's files are: a URL, or the folder of a repository; nothing is
#                                 compared without it
#   ASSAY_INSTRUCTOR_REF          the commit, tag or branch; a commit cannot be moved
#   ASSAY_PROTECTED               the protected files and folders, one on each line
#   ASSAY_TOKEN                   a token for a private repository, if it needs one
#
# It runs in the student's repository. Nothing is changed there but what is fetched.

set -eu

if [ -z "${ASSAY_INSTRUCTOR_REPOSITORY:-}" ]; then
    echo "assay: no instructor's repository is named; protected files are not compared"
    exit 0
fi
if [ -z "${ASSAY_INSTRUCTOR_REF:-}" ]; then
    echo "assay: the instructor's ref is missing; name a commit" >&2
    exit 2
fi

export GIT_TERMINAL_PROMPT=0
set -- -c core.quotePath=true
if [ -n "${ASSAY_TOKEN:-}" ]; then
    credentials=$(printf 'x-access-token:%s' "$ASSAY_TOKEN" | base64 | tr -d '\n')
    set -- "$@" -c "http.extraHeader=Authorization: Basic $credentials"
fi
if ! git "$@" fetch --quiet --no-tags --depth=1 "$ASSAY_INSTRUCTOR_REPOSITORY" "$ASSAY_INSTRUCTOR_REF"; then
    echo "assay: the instructor's files could not be fetched; nothing was compared" >&2
    exit 3
fi
theirs=$(git rev-parse --verify 'FETCH_HEAD^{commit}')

# One pathspec on each line, taken literally.
set --
while IFS= read -r path; do
    [ -z "$path" ] || set -- "$@" ":(top,literal)$path"
done <<PATHS
${ASSAY_PROTECTED:-}
PATHS
if [ $# -eq 0 ]; then
    echo "assay: no file is protected"
    exit 0
fi

changed=$(git diff --no-ext-diff --no-renames --name-status "$theirs" -- "$@")
if [ -z "$changed" ]; then
    echo "assay: the protected files are as in $theirs"
    exit 0
fi
[ "${GITHUB_ACTIONS:-}" != true ] || echo "::error title=protected files::Files of the course were changed; the log names them."
echo "assay: these files are not as in $theirs (A: added, M: changed, D: deleted):" >&2
# No name of a file can start a line, where a host would take it for a command.
printf '%s\n' "$changed" | sed 's/^/  - /' >&2
exit 1
