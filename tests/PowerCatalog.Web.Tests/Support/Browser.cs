using System.Net;
using System.Text.RegularExpressions;
using PowerCatalog.Accounts.Testing;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>A person with a browser that has no script: follows addresses, keeps cookies, fills in forms.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient _http;

    public Browser(RunningServer server, string language = "zh-CN")
    {
        _http = new HttpClient(new SocketsHttpHandler { CookieContainer = Cookies, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) })
        {
            BaseAddress = server.Address,
        };
        _http.DefaultRequestHeaders.Add("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
        _http.DefaultRequestHeaders.Add("Accept-Language", language);
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>Where the last answer came from.</summary>
    public Uri At { get; private set; } = new("about:blank");

    public HttpStatusCode Status { get; private set; }

    public HttpResponseMessage Last { get; private set; } = null!;

    /// <summary>Follows an address; gives the page.</summary>
    public async Task<string> GoAsync(string address, HttpStatusCode expected = HttpStatusCode.OK) =>
        await TakeAsync(await _http.GetAsync(address, Cancellation), expected);

    /// <summary>Fetches a file.</summary>
    public Task<byte[]> FileAsync(string address) => _http.GetByteArrayAsync(address, Cancellation);

    /// <summary>Sends a form with the token of the page.</summary>
    public async Task<string> SendAsync(
        string page, string address, HttpStatusCode expected, params (string Name, string Value)[] fields) =>
        await TakeAsync(
            await _http.PostAsync(
                address,
                new FormUrlEncodedContent(
                    [
                        .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)),
                        KeyValuePair.Create("form-token", Token(page)),
                    ]),
                Cancellation),
            expected);

    /// <summary>Sends a file with the token of the page.</summary>
    public async Task<string> UploadAsync(
        string page, string address, string name, byte[] content, HttpStatusCode expected, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token(page)), "form-token" },
            { new ByteArrayContent(content), "file", name },
        };
        foreach (var field in fields) form.Add(new StringContent(field.Value), field.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = form };
        // The file is sent once the server asks for it: one that refuses it closes the connection, and its answer is lost to whoever is
        // still sending.
        request.Headers.ExpectContinue = true;
        return await TakeAsync(await _http.SendAsync(request, Cancellation), expected);
    }

    /// <summary>Sends a request without looking at what becomes of it.</summary>
    public async Task<HttpResponseMessage> AskAsync(HttpMethod method, string address)
    {
        using var request = new HttpRequestMessage(method, address);
        return await _http.SendAsync(request, Cancellation);
    }

    /// <summary>Signs in somebody of the reform office, and goes on to a page.</summary>
    public async Task<string> SignInAsync(string next = "/")
    {
        var page = await GoAsync("/sign-in");
        return await SendAsync(
            page, "/sign-in", HttpStatusCode.OK, ("name", TestPeople.Office.SignInName), ("password", TestPeople.Password), ("next", next));
    }

    /// <summary>The token of a page's form.</summary>
    public static string Token(string page) => FormToken().Match(page) is { Success: true } match ? match.Groups[1].Value : "";

    /// <summary>Where a page's links lead.</summary>
    public static IReadOnlyList<string> Links(string page) =>
        [.. Href().Matches(page).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct()];

    public void Dispose() => _http.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private async Task<string> TakeAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        (Last, At, Status) = (response, response.RequestMessage!.RequestUri!, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == expected, $"{At}: {(int)response.StatusCode} instead of {(int)expected}\n{page}");
        return page;
    }

    [GeneratedRegex("name=\"form-token\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();

    [GeneratedRegex("<a [^>]*href=\"([^\"]+)\"")]
    private static partial Regex Href();
}
