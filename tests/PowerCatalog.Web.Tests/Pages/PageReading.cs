using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests.Pages;

/// <summary>Asks for pages as a browser does that keeps no cookies: a language chosen in one test is none of another's.</summary>
internal static class PageReading
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>A page, which has to be there.</summary>
    public static async Task<string> PageAsync(this RunningServer server, string address)
    {
        using var response = await AskAsync(server, address);
        var html = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{address}: {(int)response.StatusCode} {html}\n{string.Join('\n', server.Log.Lines)}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        return html;
    }

    /// <summary>What stands at an address that has to be there: a table, a file.</summary>
    public static Task<string> TextAsync(this RunningServer server, string address) => server.Http.GetStringAsync(address);

    /// <summary>Asks for what must be refused, and refused so that a person can read it.</summary>
    public static async Task RefusedPageAsync(this RunningServer server, string address)
    {
        using var response = await AskAsync(server, address);
        var html = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == 400, $"{address}: {(int)response.StatusCode} {html}");
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("query-refused", html, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(RunningServer server, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, address));
        request.Headers.TryAddWithoutValidation("Accept", "text/html");
        return await Browser.SendAsync(request);
    }
}
