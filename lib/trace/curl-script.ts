/** The unchanging parts of the `curl` script: how it makes its values, and walks the pages of a login. */
import { quoted } from '@/lib/trace/shell'

/** The beginning of every script. It needs bash, curl and openssl. */
export function curlPrelude(issuer: string): string {
  return String.raw`#!/usr/bin/env bash
# The requests of your Proofkey run, sent by curl. Start the server with: npm start
# Another server: ISSUER=https://… bash proofkey.sh
set -euo pipefail

ISSUER="${'${ISSUER:-'}${issuer}}"
DIR="$(mktemp -d)"
trap 'rm -rf "$DIR"' EXIT
VERIFIER='' CHALLENGE='' STATE='' NONCE='' CODE=''
ACCESS_TOKEN='' ID_TOKEN='' REFRESH_TOKEN=''

say() { printf '\n== %s\n' "$1"; }
base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }

# RFC 7636 §4.1 and §4.2: 32 random bytes as 43 characters, and their SHA-256.
fresh_pair() {
  VERIFIER="$(openssl rand 32 | base64url)"
  CHALLENGE="$(printf %s "$VERIFIER" | openssl dgst -sha256 -binary | base64url)"
  STATE="$(openssl rand 16 | base64url)"
  NONCE="$(openssl rand 16 | base64url)"
}

# The browser keeps cookies and shows pages; redirects are followed one by one, below.
browser() {
  curl -sS -b "$DIR/jar" -c "$DIR/jar" -D "$DIR/head" -o "$DIR/body" "$@"
  head -n 1 "$DIR/head"
}

# The app has no cookies. Its answers are for you to read.
app() {
  curl -sS -D "$DIR/head" -o "$DIR/body" "$@"
  head -n 1 "$DIR/head"
  cat "$DIR/body"
  printf '\n'
}

location() { tr -d '\r' < "$DIR/head" | sed -n 's/^[Ll]ocation: //p' | tail -n 1; }
field() { sed -n 's/.* name="'"$1"'"[^>]* value="\([^"]*\)".*/\1/p' "$DIR/body" | head -n 1; }
member() { sed -n 's/.*"'"$1"'" *: *"\([^"]*\)".*/\1/p' "$DIR/body" | head -n 1; }
parameter() { printf '%s\n' "$TARGET" | tr '?&#' '\n\n\n' | sed -n "s/^$1=//p" | head -n 1; }

# Walks login and consent page until the browser is sent back to the app: as the user that is filled in there.
log_in() {
  local posts=0 form
  while TARGET="$(location)"; [ -n "$TARGET" ]; do
    case "$TARGET" in "$ISSUER"/*) ;; *) break ;; esac
    browser "$TARGET"
    [ -z "$(location)" ] || continue
    [ "$((posts += 1))" -le 5 ] || break
    form="$(sed -n 's/.*<form [^>]*action="\([^"]*\)".*/\1/p' "$DIR/body" | head -n 1)"
    browser -H "Origin: $(printf %s "$ISSUER" | cut -d / -f 1-3)" \
      --data-urlencode "transaction=$(field transaction)" \
      --data-urlencode "csrf=$(field csrf)" \
      --data-urlencode "username=$(field username)" \
      --data-urlencode "password=$(field password)" \
      --data-urlencode "decision=$1" \
      "$ISSUER/$form"
  done
  CODE="$(parameter code)"
  if [ -n "$CODE" ]; then
    printf 'The callback: state is %s\n' "$([ "$(parameter state)" = "$STATE" ] && echo ours || echo NOT ours)"
  else
    [ -n "$TARGET" ] || TARGET='the server showed a page'
    printf 'No code came back: %s\n' "$TARGET"
  fi
}

# Tokens of an answer replace the ones before; an answer without any changes nothing.
keep_tokens() {
  local token
  token="$(member access_token)"
  [ -z "$token" ] || ACCESS_TOKEN="$token"
  token="$(member id_token)"
  [ -z "$token" ] || ID_TOKEN="$token"
  token="$(member refresh_token)"
  [ -z "$token" ] || REFRESH_TOKEN="$token"
}
`
}

/** The token request (RFC 6749 §4.1.3, RFC 7636 §4.5) of a run that has not come to it. */
export function requestTokensStep(clientId: string, redirectUri: string): string {
  return String.raw`# Your run has not sent this one yet.
say 'The app: token request'
app \
  --data-urlencode 'grant_type=authorization_code' \
  --data-urlencode ${quoted(`client_id=${clientId}`)} \
  --data-urlencode ${quoted(`redirect_uri=${redirectUri}`)} \
  --data-urlencode "code=$CODE" \
  --data-urlencode "code_verifier=$VERIFIER" \
  "$ISSUER/oauth/token"
keep_tokens
`
}
