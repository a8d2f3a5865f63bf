#!/bin/sh
# Checks submissions in the student's view, and leaves reports for the host.
#
#   ASSAY_HOME       the folder of Assay (default: the one that this script is in)
#   ASSAY_FILES      the submissions, one file or folder on each line (default: submission)
#   ASSAY_PROBLEMS   the folder of problems (default: problems)
#   ASSAY_REPORTS    the folder for reports (default: assay-reports)
#   ASSAY_FAIL       whether a wrong answer fails the step: true (default) or false
#   ASSAY_KEY        the key of the course, if answers are to be judged in full
#
# It ends as 'assay check' does, but with 0 for a wrong answer where ASSAY_FAIL is false.

set -u

home=${ASSAY_HOME:-$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)}
reports=${ASSAY_REPORTS:-assay-reports}
format=text
[ "${GITHUB_ACTIONS:-}" != true ] || format=github

set --
while IFS= read -r file; do
    [ -z "$file" ] || set -- "$@" "./$file"
done <<FILES
${ASSAY_FILES:-submission}
FILES

"$home/assay" check "$@" --problems "${ASSAY_PROBLEMS:-problems}" --format "$format" \
    --report "junit=$reports/junit.xml" --report "sarif=$reports/assay.sarif" --report "json=$reports/assay.json"
code=$?

if [ -n "${GITHUB_OUTPUT:-}" ]; then
    {
        printf 'code=%s\n' "$code"
        printf 'junit=%s\n' "$reports/junit.xml"
        printf 'sarif=%s\n' "$reports/assay.sarif"
        printf 'json=%s\n' "$reports/assay.json"
    } >>"$GITHUB_OUTPUT"
fi
[ "$code" -ne 1 ] || [ "${ASSAY_FAIL:-true}" != false ] || exit 0
exit "$code"
