using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Text.Json;

using var http = new HttpClient();
using var form = new FormUrlEncodedContent(new Dictionary<string, string>
{
    ["grant_type"] = "authorization_code",
    ["client_id"] = "{client_id}",
    ["code"] = "{code}",
    ["code_verifier"] = "{code_verifier}",
    ["redirect_uri"] = "{redirect_uri}",
});
using HttpResponseMessage response = await http.PostAsync("{token_endpoint}", form);
string body = await response.Content.ReadAsStringAsync();
if (!response.IsSuccessStatusCode) throw new HttpRequestException(body);

using JsonDocument tokens = JsonDocument.Parse(body);
Console.WriteLine(tokens.RootElement.GetProperty("token_type"));
