using System;
using System.Buffers.Text; // Base64Url: .NET 9 and later
using System.Security.Cryptography;

byte[] bytes = RandomNumberGenerator.GetBytes(32);
string verifier = Base64Url.EncodeToString(bytes);
Console.WriteLine(verifier); // in this run: {code_verifier}
