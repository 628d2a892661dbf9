using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>Requests of people's programs about adjustments on their way.</summary>
internal sealed class ProcedureCalls(RunningServer server)
{
    public static string Root => RunningServer.Api + "/procedure";

    public static string All => Root + "/adjustments";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async Task<CallAnswer> GetAsync(OfficePerson who, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await SendAsync(who, request);
    }

    /// <summary>What must be there.</summary>
    public async Task<JsonElement> ReadAsync(OfficePerson who, string address)
    {
        var answer = await GetAsync(who, address);
        Assert.True(answer.Status == HttpStatusCode.OK, $"{address}: {answer.Status} {answer.Body}");
        return answer.Body;
    }

    /// <summary>Takes a step on a version.</summary>
    public async Task<CallAnswer> PostAsync(OfficePerson who, string address, object body, string? version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = JsonContent.Create(body) };
        if (version is not null) request.Headers.TryAddWithoutValidation("If-Match", version);
        return await SendAsync(who, request);
    }

    /// <summary>Sends a file.</summary>
    public async Task<CallAnswer> FileAsync(OfficePerson who, string address, string csv, string version)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(csv) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        request.Headers.TryAddWithoutValidation("If-Match", version);
        return await SendAsync(who, request);
    }

    private async Task<CallAnswer> SendAsync(OfficePerson who, HttpRequestMessage request)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", who.Token);
        using var response = await server.Http.SendAsync(request, Cancellation);
        var text = await response.Content.ReadAsStringAsync(Cancellation);
        return new CallAnswer(
            response.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement, response.Headers.ETag?.Tag,
            response.Headers.Location?.OriginalString);
    }
}

/// <summary>An answer.</summary>
/// <param name="Status">The status.</param>
/// <param name="Body">The JSON.</param>
/// <param name="Version">The ETag; null where there is none.</param>
/// <param name="Location">The address of what was made; null where nothing was.</param>
internal sealed record CallAnswer(HttpStatusCode Status, JsonElement Body, string? Version, string? Location)
{
    public string Problem => Body.GetProperty("type").GetString()!["/problems/".Length..];

    public IEnumerable<string> Codes => Body.GetProperty("errors").EnumerateArray().Select(error => error.GetProperty("code").GetString()!);
}
