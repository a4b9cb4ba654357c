import 'dart:convert';
import 'dart:math';

void main() {
  final random = Random.secure();
  final bytes = List<int>.generate(32, (_) => random.nextInt(256));
  final verifier = base64UrlEncode(bytes).replaceAll('=', '');
  print(verifier); // in this run: {code_verifier}
}
