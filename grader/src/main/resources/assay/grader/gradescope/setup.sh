#!/usr/bin/env bash
# Makes the autograder's image: all that is needed is a Java 17 or later.
set -eu

if java -version 2>&1 | grep -Eq 'version "(1[7-9]|[2-9][0-9])'; then
    exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update
apt-get install -y --no-install-recommends openjdk-17-jre-headless
apt-get clean
