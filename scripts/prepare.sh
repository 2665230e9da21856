# What ./run and ./test both need: the tools, the build, the secrets, the server's folder. Sourced, never run.

say() { printf '%s\n' "$*"; }

refuse() {
  printf 'Case Audit did not start. %s\n' "$*" >&2
  exit 1
}

as_root() {
  if [[ $EUID -eq 0 ]]; then "$@"; else sudo "$@"; fi
}

# install_first PACKAGE... - installs the first of these that the system's package list has
install_first() {
  [[ -e /usr/bin/apt-get ]] || refuse "It needs $1, and this system has no apt to install it with: install it yourself."
  as_root apt-get update -qq
  local package
  for package in "$@"; do
    if [[ -n $(apt-cache --quiet=0 policy "$package" 2>/dev/null | grep 'Candidate: [0-9]') ]]; then
      say "Installing $package ..."
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
      return
    fi
  done
  refuse "It needs one of: $*. None is in this system's package list."
}

java_is_new_enough() {
  command -v javac >/dev/null && [[ $(javac -version 2>&1 | sed 's/[^0-9]*\([0-9]*\).*/\1/') -ge 17 ]]
}

ensure_java_and_maven() {
  java_is_new_enough || install_first openjdk-17-jdk-headless openjdk-21-jdk-headless openjdk-25-jdk-headless
  java_is_new_enough || refuse "It needs Java 17 or later, and 'javac' is an older one: put a newer one first in PATH."
  command -v mvn >/dev/null || install_first maven
}

ensure_chromium() {
  CHROMIUM=$(command -v chromium || command -v chromium-browser || command -v google-chrome || true)
  if [[ -z $CHROMIUM ]]; then
    install_first chromium chromium-browser
    CHROMIUM=$(command -v chromium || command -v chromium-browser)
  fi
  export CHROMIUM
}

# The server is provisioned anew only when what it is made from changed.
server_sources() {
  {
    find wildfly-config -type f -print0 | sort -z | xargs -0 sha256sum
    sed -n '/<artifactId>wildfly-maven-plugin/,/<\/plugin>/p; /<version.\(wildfly\|postgresql\)>/p' pom.xml
  } | sha256sum
}

forget_stale_server() {
  if [[ ! -f target/server-made-from || $(<target/server-made-from) != $(server_sources) ]]; then
    rm -rf target/server
  fi
}

application_sources() {
  local folders=(src/main)
  [[ -d audit-templates ]] && folders+=(audit-templates)
  {
    sha256sum pom.xml
    server_sources
    find "${folders[@]}" -type f -print0 | sort -z | xargs -0 sha256sum
  } | sha256sum
}

# forget_stale_build - what was deleted from the sources must not live on in the build
forget_stale_build() {
  forget_stale_server
  rm -rf target/classes target/test-classes target/ROOT target/ROOT.war target/maven-status target/built-from
}

remember_build() {
  server_sources >target/server-made-from
  application_sources >target/built-from
}

build_if_changed() {
  if [[ -f target/ROOT.war && -f target/built-from && $(<target/built-from) == $(application_sources) ]]; then
    return
  fi
  say "Building Case Audit (the first time takes some minutes) ..."
  forget_stale_build
  if ! mvn --batch-mode --quiet package -Dmaven.test.skip=true </dev/null >target-build.log 2>&1; then
    tail -n 40 target-build.log >&2
    refuse "The build failed; the whole of it is in target-build.log."
  fi
  rm -f target-build.log
  remember_build
}

# is_taken PORT - does anybody listen there?
is_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# secret NAME - prints a password that is made once and kept in the data folder
secret() {
  local file=$CASEAUDIT_DATA/secrets/$1
  if [[ ! -s $file ]]; then
    (umask 077 && mkdir -p "$CASEAUDIT_DATA/secrets" && head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n' >"$file")
  fi
  cat "$file"
}

# Sets what the server reads from the environment, from what the caller set of it. With CASEAUDIT_PORT moved,
# the other two ports move as far, so that several can run on one machine.
set_environment() {
  export CASEAUDIT_DATA CASEAUDIT_PORT CASEAUDIT_BIND CASEAUDIT_MANAGEMENT_PORT CASEAUDIT_DB_PORT
  CASEAUDIT_DATA=$(realpath -m "${CASEAUDIT_DATA:-data}")
  CASEAUDIT_PORT=${CASEAUDIT_PORT:-8080}
  CASEAUDIT_BIND=${CASEAUDIT_BIND:-127.0.0.1}
  [[ $CASEAUDIT_PORT =~ ^[0-9]{1,5}$ ]] || refuse "CASEAUDIT_PORT is \"$CASEAUDIT_PORT\", which is not a port."
  local moved=$((CASEAUDIT_PORT - 8080))
  ((54320 + moved <= 65535)) || moved=0
  CASEAUDIT_MANAGEMENT_PORT=${CASEAUDIT_MANAGEMENT_PORT:-$((9990 + moved))}
  CASEAUDIT_DB_PORT=${CASEAUDIT_DB_PORT:-$((54320 + moved))}

  mkdir -p "$CASEAUDIT_DATA" 2>/dev/null && [[ -w $CASEAUDIT_DATA ]] ||
    refuse "The data folder $CASEAUDIT_DATA can't be written. Give Case Audit a folder it may write in CASEAUDIT_DATA."
  chmod 700 "$CASEAUDIT_DATA"
  if [[ -n ${CASEAUDIT_DB_URL:-} ]]; then
    [[ -n ${CASEAUDIT_DB_PASSWORD:-} ]] || refuse "CASEAUDIT_DB_URL is set, so CASEAUDIT_DB_PASSWORD must be set too."
  else
    unset CASEAUDIT_DB_URL
    export CASEAUDIT_DB_PASSWORD=${CASEAUDIT_DB_PASSWORD:-$(secret database-owner)}
  fi
  export CASEAUDIT_DB_APP_PASSWORD=${CASEAUDIT_DB_APP_PASSWORD:-$(secret database-app)}
}

# What the server keeps for itself stays in the data folder; its configuration and the application come from the build.
lay_out_server() {
  local base=$CASEAUDIT_DATA/server
  rm -rf "$base/configuration" "$base/deployments" "$base/tmp"
  mkdir -p "$base/deployments" "$CASEAUDIT_DATA/log"
  cp -r target/server/standalone/configuration "$base/"
  cp target/ROOT.war "$base/deployments/"
}

# Starts the server in the background; SERVER is its process. The first start of a demonstration, or a long migration, may
# take longer than the five minutes after which WildFly takes a boot for failed.
start_server() {
  local pidfile=$CASEAUDIT_DATA/server/pid
  rm -f "$pidfile" "$CASEAUDIT_DATA/start-refused.txt"
  JBOSS_HOME=$PWD/target/server \
    JBOSS_PIDFILE=$pidfile \
    LAUNCH_JBOSS_IN_BACKGROUND=true \
    JBOSS_JAVA_SIZING=${JBOSS_JAVA_SIZING:--Xms256m -Xmx1g -XX:MaxMetaspaceSize=512m} \
    PREPEND_JAVA_OPTS="-Dfile.encoding=UTF-8 -Duser.language=en -Duser.country=GB -Djboss.as.management.blocking.timeout=3600" \
    CASEAUDIT_CONSOLE_LEVEL=${CASEAUDIT_CONSOLE_LEVEL:-WARN} \
    target/server/bin/standalone.sh \
    "-Djboss.server.base.dir=$CASEAUDIT_DATA/server" \
    "-Djboss.server.log.dir=$CASEAUDIT_DATA/log" \
    --read-only-server-config=standalone.xml >"$CASEAUDIT_DATA/log/console.log" 2>&1 </dev/null &
  SERVER=$!
}

# answers PATH - does the server answer there with anything but an error of its own?
answers() {
  local status
  status=$(
    exec 2>/dev/null 3<>"/dev/tcp/127.0.0.1/$CASEAUDIT_PORT" || exit 0
    printf 'GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' "$1" >&3
    IFS= read -r -t 10 line <&3 && say "$line"
  )
  [[ $status =~ ^HTTP/1.1\ [234] ]]
}

# Waits until the application is up; prints why and returns 1 if it won't be.
wait_until_up() {
  local deployed=$CASEAUDIT_DATA/server/deployments/ROOT.war
  while kill -0 "$SERVER" 2>/dev/null; do
    if [[ -s $CASEAUDIT_DATA/start-refused.txt ]]; then
      say "Case Audit did not start. $(<"$CASEAUDIT_DATA/start-refused.txt")" >&2
      return 1
    fi
    if [[ -e $deployed.failed ]]; then
      say "Case Audit did not start. The reason is at the end of $CASEAUDIT_DATA/log/server.log." >&2
      return 1
    fi
    if [[ -e $deployed.deployed ]] && answers /sign-in; then
      return 0
    fi
    sleep 0.2
  done
  say "Case Audit did not start. The server ended; what it said is in $CASEAUDIT_DATA/log/console.log." >&2
  return 1
}
