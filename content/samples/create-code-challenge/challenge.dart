import 'dart:convert';

import 'package:crypto/crypto.dart';

void main() {
  final verifier = '{code_verifier}';

  final hash = sha256.convert(ascii.encode(verifier)).bytes;
  final challenge = base64UrlEncode(hash).replaceAll('=', '');
  print(challenge); // in this run: {code_challenge}
}
