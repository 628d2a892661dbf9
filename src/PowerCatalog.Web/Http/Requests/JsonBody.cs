using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using PowerCatalog.Web.Http.Json;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>Reads what is sent as JSON into the type that an address asks for; unknown members are refused.</summary>
internal static class JsonBody
{
    /// <summary>The most bytes of a body that holds what a person typed.</summary>
    public const long Small = 64 * 1024;

    /// <summary>Reads it.</summary>
    /// <exception cref="ProblemException">It is no JSON, or not what is asked for.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext http, long most = Small)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
            throw new ProblemException(ProblemTypes.UnsupportedMediaType, "请以 application/json 发送。", "Send it as application/json.");
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = most;
        try
        {
            var type = (JsonTypeInfo<T>)WebJson.Requests(http).GetTypeInfo(typeof(T));
            return await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted) ?? throw new JsonException("null");
        }
        catch (JsonException exception)
        {
            throw new ProblemException(
                ProblemTypes.BadRequest,
                $"请求内容不是所要的 JSON，或者缺少必填的成员；读到第 {exception.LineNumber + 1 ?? 1} 行，{exception.Path ?? "$"}。",
                "The body is not the JSON that is asked for, or lacks a required member; it was read up to line "
                    + $"{exception.LineNumber + 1 ?? 1}, {exception.Path ?? "$"}.");
        }
    }
}
