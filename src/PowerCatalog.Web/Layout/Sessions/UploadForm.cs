using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using PowerCatalog.Domain.Text;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Layout.Sessions;

/// <summary>A form of ours that brings a file.</summary>
/// <param name="Fields">Its fields.</param>
/// <param name="File">The file; null where none was chosen.</param>
internal sealed record UploadForm(IFormCollection Fields, IFormFile? File)
{
    // The form has other fields beside the file.
    private const long RoomForFields = 256 * 1024;
    private const int MostFields = 64;
    private const int LongestField = 64 * 1024;
    private const int LongestName = 200;

    /// <summary>The file's name, without the path that some browsers send.</summary>
    public string Name
    {
        get
        {
            var sent = File!.FileName;
            var name = CleanText.OneLine(sent[(sent.LastIndexOfAny(['/', '\\']) + 1)..]);
            return name.Length == 0 ? "upload" : name.Length > LongestName ? name[..LongestName] : name;
        }
    }

    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemException">It did not come from a page of ours, or is larger than is taken.</exception>
    public static async Task<UploadForm> ReadAsync(HttpContext http)
    {
        var maximum = http.RequestServices.GetRequiredService<WebOptions>().MaximumFileBytes;
        Limit(http, maximum);
        var form = await PageSession.ReadOwnFormAsync(http);
        var file = form.Files.GetFile("file");
        if (file?.Length > maximum) throw TooLarge(maximum);
        // The framework does not apply its limit of a field to forms in parts.
        if (form.Any(field => field.Value.Any(value => value?.Length > LongestField))) throw PageSession.Unreadable();
        return new UploadForm(form, file);
    }

    /// <summary>What is wrong with the choice of a file; null where nothing is.</summary>
    public string? Fault(PageLanguage t) => File switch
    {
        null or { FileName.Length: 0 } => t["请选择要上传的文件。", "Choose the file to send."],
        { Length: 0 } => t["这个文件是空的。", "This file is empty."],
        _ => null,
    };

    // The server refuses a body beyond this (413) before the form's reader would find a part of it too long.
    private static void Limit(HttpContext http, long maximum)
    {
        var body = maximum + RoomForFields;
        if (http.Request.ContentLength > body) throw TooLarge(maximum);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = body;
        var options = new FormOptions { MultipartBodyLengthLimit = body, ValueCountLimit = MostFields };
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, options));
    }

    private static ProblemException TooLarge(long maximum) => new(
        ProblemTypes.FileTooLarge, $"文件超过 {maximum >> 20} MB 的上限，没有收下。请拆成几个文件分别提交。",
        $"The file is larger than the limit of {maximum >> 20} MB and was not taken. Split it and send the parts one by one.");
}
