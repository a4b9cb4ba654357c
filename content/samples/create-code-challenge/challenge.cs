using System;
using System.Buffers.Text; // Base64Url: .NET 9 and later
using System.Security.Cryptography;
using System.Text;

string verifier = "{code_verifier}";

byte[] hash = SHA256.HashData(Encoding.ASCII.GetBytes(verifier));
string challenge = Base64Url.EncodeToString(hash);
Console.WriteLine(challenge); // in this run: {code_challenge}
