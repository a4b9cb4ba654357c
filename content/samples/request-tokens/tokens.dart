import 'dart:convert';

import 'package:http/http.dart' as http;

Future<void> main() async {
  final response = await http.post(
    Uri.parse('{token_endpoint}'),
    // A map is sent as a form.
    body: {
      'grant_type': 'authorization_code',
      'client_id': '{client_id}',
      'code': '{code}',
      'code_verifier': '{code_verifier}',
      'redirect_uri': '{redirect_uri}',
    },
  );
  if (response.statusCode != 200) throw Exception(response.body);

  final tokens = jsonDecode(response.body) as Map<String, dynamic>;
  print('${tokens['token_type']} ${tokens['expires_in']}');
}
