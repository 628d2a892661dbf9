using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;
using PowerCatalog.Domain.Text;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>The body of a write, put aside in a temporary file that goes with its last reader.</summary>
internal sealed class ReceivedFile : IAsyncDisposable
{
    private const int LongestName = 200;

    private static readonly string[] Types =
    [
        ContentNegotiation.XlsxType, ContentNegotiation.CsvType, "text/tab-separated-values", "application/octet-stream",
        "application/vnd.ms-excel",
    ];

    private ReceivedFile(FileStream content, string name) => (Content, Name) = (content, name);

    public FileStream Content { get; }

    public string Name { get; }

    /// <exception cref="ProblemException">The body is of another type, or larger than the limit.</exception>
    public static async Task<ReceivedFile> ReceiveAsync(HttpRequest request, string? name, long limit)
    {
        CheckType(request);
        if (request.ContentLength > limit) throw TooLarge(limit);
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = limit;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var file = new FileStream(path, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.ReadWrite,
            Share = FileShare.None,
            Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
        });
        try
        {
            await CopyAsync(request.Body, file, limit, request.HttpContext.RequestAborted);
            file.Position = 0;
            return new ReceivedFile(file, NameOf(request, name));
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public ValueTask DisposeAsync() => Content.DisposeAsync();

    private static async Task CopyAsync(Stream from, FileStream to, long limit, CancellationToken cancellation)
    {
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellation)) > 0)
        {
            if (to.Length + read > limit) throw TooLarge(limit);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellation);
            await to.FlushAsync(cancellation);
        }
    }

    private static void CheckType(HttpRequest request)
    {
        if (
            MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
                && Types.Contains(type.MediaType.ToString(), StringComparer.OrdinalIgnoreCase))
            return;
        throw new ProblemException(
            ProblemTypes.UnsupportedMediaType,
            "请求正文应就是文件本身（不是表单），Content-Type 为 xlsx、text/csv、text/tab-separated-values 或 application/octet-stream。",
            "The body is to be the file itself (no form), with the Content-Type of xlsx, text/csv, text/tab-separated-values or "
                + "application/octet-stream.")
        {
            Headers = new Dictionary<string, string> { ["Accept"] = string.Join(", ", Types) },
        };
    }

    private static string NameOf(HttpRequest request, string? given)
    {
        var name = given;
        if (name is null && ContentDispositionHeaderValue.TryParse(request.Headers.ContentDisposition.ToString(), out var disposition))
            name = disposition.FileNameStar.Value ?? HeaderUtilities.RemoveQuotes(disposition.FileName).Value;
        var clean = CleanText.OneLine(name);
        return clean.Length switch
        {
            0 => "upload",
            > LongestName => clean[..LongestName],
            _ => clean,
        };
    }

    private static ProblemException TooLarge(long limit) => new(
        ProblemTypes.FileTooLarge, $"文件超过 {limit >> 20} MB 的上限。请拆成几个文件分别提交。",
        $"The file is larger than the limit of {limit >> 20} MB. Split it and send the parts one by one.");
}
