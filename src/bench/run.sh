#!/bin/sh
# Measures whole processes against the emulator in a second process, over TLS with real OAuth.
#   src/bench/run.sh GUESTS GROUPS matching|empty LATENCY plan|apply [TIMES]
# Prints wall seconds, processor seconds, peak memory in KiB and requests of each run.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
bin=$here/../../bin/guestlist
folder=$(mktemp -d)
port=${PORT:-18443}
origin=https://localhost:$port
"$here/world.sh" "$1" "$2" "$folder" "$origin"
times=${6:-5}

[ "$times" -gt 0 ]
start() {
    "$bin" emulator --port "$port" --tls --ca-out "$folder/ca.pem" --seed "$folder/$1.yaml" \
        --latency "$2" >"$folder/emulator.log" 2>&1 &
    server=$!
    until [ -s "$folder/ca.pem" ] && curl -s -o /dev/null --cacert "$folder/ca.pem" "$origin/__emulator/clock"; do
        kill -0 "$server" || { cat "$folder/emulator.log"; exit 1; }
        sleep 0.2
    done
}
stop() { kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -f "$folder/ca.pem"; }
trap 'stop; rm -rf "$folder"' EXIT
requests() { curl -s --cacert "$folder/ca.pem" "$origin/__emulator/log" | sed 's/.*"count":\([0-9]*\).*/\1/'; }

export GUESTLIST_LOGIN_URL="$origin" GUESTLIST_GRAPH_URL="$origin" GUESTLIST_POWERPLATFORM_URL="$origin"
export GUESTLIST_CA="$folder/ca.pem" AZURE_TENANT_ID=contoso.onmicrosoft.com
export AZURE_CLIENT_ID=0d9c8b7a-6f5e-4d3c-8b2a-19081726354f AZURE_CLIENT_SECRET=emulator-apply-secret

[ "$5" = apply ] || start "$3" "$4"
run=0
while [ "$run" -lt "$times" ]; do
    [ "$5" = plan ] || start "$3" "$4"
    before=$(requests)
    approve=$([ "$5" = plan ] || echo --auto-approve)
    /usr/bin/time -f "%e s wall  %U+%S s cpu  %M KiB" "$bin" "$5" "$folder/guests.yaml" $approve \
        >"$folder/out.log" 2>"$folder/err.log" || true
    printf '%s  %s requests  %s\n' "$(tail -1 "$folder/err.log")" "$(($(requests) - before))" "$(grep -E 'No changes|to invite|Applied' "$folder/out.log" | tail -1)"
    [ "$5" = plan ] || stop
    run=$((run + 1))
done
