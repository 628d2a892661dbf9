using System.Net;
using System.Net.Sockets;
using System.Text;
using PowerCatalog.Running;

namespace PowerCatalog.Fuzzing.Requests;

/// <summary>
/// A request as bytes: a line with method and address, lines of headers, an empty line, the body. It is sent as it stands, with what
/// makes it whole: the host, the length of the body, the token of the office.
/// </summary>
internal static class SentRequest
{
    private static readonly byte[] Gap = "\n\n"u8.ToArray();

    /// <summary>Sends it on a connection of its own.</summary>
    /// <returns>What is wrong with the answer; null for nothing.</returns>
    public static async Task<string?> WrongAsync(Server server, byte[] request)
    {
        var gap = request.AsSpan().IndexOf(Gap);
        var (head, body) = gap < 0 ? (request, []) : (request[..gap], request[(gap + Gap.Length)..]);
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        await using var stream = client.GetStream();
        var lines = Encoding.UTF8.GetString(head).Split('\n');
        var text = new StringBuilder($"{lines[0]} HTTP/1.1\r\n");
        foreach (var line in lines.Skip(1)) text.Append(line).Append("\r\n");
        text.Append($"Host: {server.Address.Authority}\r\nAuthorization: Bearer {Server.Token}\r\n")
            .Append($"Content-Length: {body.Length}\r\nConnection: close\r\n\r\n");
        await stream.WriteAsync((byte[])[.. Encoding.UTF8.GetBytes(text.ToString()), .. body]);
        using var answer = new MemoryStream();
        await stream.CopyToAsync(answer);
        return Wrong(Encoding.UTF8.GetString(answer.GetBuffer(), 0, (int)Math.Min(answer.Length, 2_000)));
    }

    // 503 and 507 say that the server cannot now, and say why.
    private static string? Wrong(string answer)
    {
        if (!answer.StartsWith("HTTP/1.1 ", StringComparison.Ordinal)) return $"no answer: {answer}";
        return answer[9] == '5' && answer[9..12] is not ("503" or "507") ? $"answers {answer[9..12]}: {answer}" : null;
    }
}
