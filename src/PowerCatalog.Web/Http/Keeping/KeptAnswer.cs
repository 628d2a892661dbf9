using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace PowerCatalog.Web.Http.Keeping;

/// <summary>An answer as it was sent, which is sent again to whoever asks the same of the same state.</summary>
internal sealed class KeptAnswer
{
    // Below it a coding saves no packet.
    private const int LeastCoded = 1_024;

    // Of the quality at which a page takes some milliseconds, once.
    private static readonly BrotliCompressionOptions Brotli = new() { Quality = 5 };

    private readonly KeyValuePair<string, StringValues>[] _fields;
    private readonly byte[] _content;
    private readonly Lazy<byte[]> _gzip;
    private readonly Lazy<byte[]> _brotli;

    /// <summary>Keeps what an answer is about to send.</summary>
    /// <param name="tag">Its strong ETag, uncoded.</param>
    /// <param name="response">The answer, whose fields are all set.</param>
    /// <param name="content">Its content; it must not change any more.</param>
    public KeptAnswer(string tag, HttpResponse response, byte[] content)
    {
        (Tag, _content) = (tag, content);
        _fields = [
            .. response.Headers.Where(field => field.Key is not ("ETag" or "Content-Length" or "Vary")),
            new("Vary", Vary(response.Headers.Vary)),
        ];
        _gzip = new(() => Coded(coded => new GZipStream(coded, CompressionLevel.Optimal, leaveOpen: true)));
        _brotli = new(() => Coded(coded => new BrotliStream(coded, Brotli, leaveOpen: true)));
    }

    /// <summary>Its strong ETag, uncoded.</summary>
    public string Tag { get; }

    /// <summary>What it takes at most, once it was asked for in each coding: text comes to less than a half.</summary>
    public long Bytes => 2L * _content.Length + _fields.Sum(sent => 2L * (sent.Key.Length + sent.Value.ToString().Length));

    /// <summary>Sends it, or 304 where the client has it.</summary>
    public Task SendAsync(HttpContext http)
    {
        var response = http.Response;
        foreach (var (name, value) in _fields) response.Headers[name] = value;
        var coding = _content.Length < LeastCoded ? ContentCoding.Identity : ContentCodings.Best(http.Request.Headers.AcceptEncoding);
        response.Headers.ETag = StrongTags.Coded(Tag, coding);
        if (StrongTags.IsHeld(http.Request, Tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.Remove(HeaderNames.ContentType);
            return Task.CompletedTask;
        }

        response.StatusCode = StatusCodes.Status200OK;
        if (ContentCodings.NameOf(coding) is { } coded) response.Headers.ContentEncoding = coded;
        var content = coding switch
        {
            ContentCoding.Brotli => _brotli.Value,
            ContentCoding.Gzip => _gzip.Value,
            _ => _content,
        };
        response.ContentLength = content.Length;
        return response.Body.WriteAsync(content, http.RequestAborted).AsTask();
    }

    private static string Vary(string? own) => string.IsNullOrEmpty(own) ? "Accept-Encoding" : own + ", Accept-Encoding";

    private byte[] Coded(Func<Stream, Stream> open)
    {
        using var coded = new MemoryStream(_content.Length / 2);
        using (var coder = open(coded)) coder.Write(_content);
        return coded.ToArray();
    }
}
