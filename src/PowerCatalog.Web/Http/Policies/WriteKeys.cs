using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Policies;

/// <summary>Who may write: whoever sends the write key as a bearer token (RFC 6750).</summary>
internal static class WriteKeys
{
    private const string Scheme = "Bearer ";

    /// <exception cref="ProblemException">The key is missing or wrong, or nobody may write.</exception>
    public static void Check(HttpRequest request, string? key)
    {
        if (string.IsNullOrEmpty(key))
            throw new ProblemException(
                ProblemTypes.WritesDisabled, "这台服务器没有设置写入密钥，不能通过 HTTP 写入。", "This server has no write key, so nobody may write over HTTP.");
        var header = request.Headers.Authorization;
        if (
            header.Count == 1 && header[0]!.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
                && Same(header[0]![Scheme.Length..].Trim(), key))
            return;
        throw new ProblemException(
            ProblemTypes.Unauthorized, "写入须带 Authorization: Bearer 和正确的写入密钥。",
            "Writing needs Authorization: Bearer with the right write key.")
        {
            Headers = new Dictionary<string, string>
            {
                ["WWW-Authenticate"] = header.Count == 0 ? "Bearer" : "Bearer error=\"invalid_token\"",
            },
        };
    }

    /// <summary>Whether somebody typed the write key.</summary>
    public static bool IsKey(string typed, string? key) => !string.IsNullOrEmpty(key) && Same(typed, key);

    // The digests are compared, in constant time: neither the key nor its length shows in how long the answer takes.
    private static bool Same(string sent, string key) =>
        CryptographicOperations.FixedTimeEquals(
            SHA256.HashData(Encoding.UTF8.GetBytes(sent)), SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
