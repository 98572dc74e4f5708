# shellcheck shell=bash disable=SC2034
# What the scripts beside this file share; it is sourced, not run.

top=$(cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/.." && pwd)
# Sized for a small machine beside a PBX: the service lives in about 100 MB and starts in a second.
java_flags=(-XX:+UseSerialGC -Xmx96m -XX:TieredStopAtLevel=1 -Xshare:auto)

say() {
  echo "$(basename "$0"): $*" >&2
}

die() {
  say "$*"
  exit 1
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo "$@"; fi
}

# need COMMAND PACKAGE...: installs the packages of those commands that are missing, on Debian; pairs of words.
need() {
  local missing=()
  while (($#)); do
    PATH=$PATH:/usr/sbin:/sbin command -v "$1" >/dev/null || missing+=("$2")
    shift 2
  done
  ((${#missing[@]})) || return 0
  command -v apt-get >/dev/null || die "this is no Debian: please install by hand what its packages ${missing[*]} hold"
  [[ $(id -u) == 0 ]] || command -v sudo >/dev/null || die "please run as root: apt-get install ${missing[*]}"
  say "installing Debian's packages ${missing[*]}"
  local log
  log=$(mktemp)
  { as_root apt-get update -q && as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    "${missing[@]}"; } >"$log" 2>&1 || die "apt-get failed: $(tail -n 3 "$log") (all of it: $log)"
  rm -f "$log"
}

need_java() {
  need javac openjdk-17-jdk-headless mvn maven
  local version
  version=$(javac -version 2>&1 | sed -E 's/^javac ([0-9]+).*/\1/')
  ((version >= 17)) || die "Java 17 or newer is needed, and javac is ${version}: apt-get install openjdk-17-jdk-headless"
}

stale() {
  [[ ! -e $top/target/.built || -n $(find "$top/pom.xml" "$top/src" -newer "$top/target/.built" -print -quit) ]]
}

# Builds the program and the stand-in phone when their sources are newer than the last build.
build() {
  stale || return 0
  need_java
  mkdir -p "$top/target"
  exec 8>"$top/target/.lock"
  flock 8
  if stale; then
    say "building Sidetone (about half a minute, and longer the first time)"
    local stamp
    stamp=$(mktemp)
    (cd "$top" && mvn -q -B -ntp -DskipTests -Dspotless.check.skip=true package) >&2 8>&- || die "the build failed, see above"
    mv "$stamp" "$top/target/.built"
  fi
  exec 8>&-
}

jar() {
  local found=("$top"/target/sidetone-*.jar)
  [[ -e ${found[0]} ]] || die "target/sidetone-*.jar is not there: remove target/.built and try again"
  echo "${found[0]}"
}
