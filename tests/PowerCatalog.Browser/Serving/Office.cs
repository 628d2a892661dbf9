using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using PowerCatalog.Accounts.Testing;
using PowerCatalog.Running;

namespace PowerCatalog.Browser.Serving;

/// <summary>Somebody of the reform office without a browser: signs in, and sends the pages' own forms.</summary>
public sealed partial class Office : IDisposable
{
    private const string Workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private readonly CookieContainer _cookies = new();
    private readonly Server _server;

    private Office(Server server)
    {
        _server = server;
        var handler = new SocketsHttpHandler { CookieContainer = _cookies, PooledConnectionLifetime = TimeSpan.FromHours(1) };
        Http = new HttpClient(handler) { BaseAddress = server.Address };
        Http.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.8");
    }

    /// <summary>Asks with the session.</summary>
    public HttpClient Http { get; }

    /// <summary>The session's cookies, for a browser to take over.</summary>
    public IEnumerable<Cookie> Cookies => _cookies.GetCookies(_server.Address);

    /// <summary>Signs in.</summary>
    public static async Task<Office> SignInAsync(Server server)
    {
        var office = Visitor(server);
        using var answer = await office.SendFormAsync(
            "/sign-in", ("name", TestPeople.Office.SignInName), ("password", TestPeople.Password));
        return office.Cookies.Any(cookie => cookie.Name == "session") ? office
            : throw new InvalidOperationException($"Signing in opened no session: {answer.StatusCode}.");
    }

    /// <summary>Somebody who is not signed in.</summary>
    public static Office Visitor(Server server) => new(server);

    /// <summary>Opens a page, fills in its form, sends it, and gives the answer.</summary>
    public async Task<HttpResponseMessage> SendFormAsync(string address, params IReadOnlyList<(string Field, string Value)> typed)
    {
        var (action, fields) = await FormAsync(address, typed);
        return await Http.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), new FormUrlEncodedContent(fields));
    }

    /// <summary>What sending a page's form would send, and where.</summary>
    public async Task<(string Action, IReadOnlyDictionary<string, string> Fields)> FormAsync(
        string address, IReadOnlyList<(string Field, string Value)> typed)
    {
        var page = await Http.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute));
        var main = page[page.IndexOf("<main", StringComparison.Ordinal)..];
        var fields = HiddenField().Matches(main).DistinctBy(match => match.Groups[1].Value)
            .ToDictionary(match => match.Groups[1].Value, match => WebUtility.HtmlDecode(match.Groups[2].Value));
        foreach (var (field, value) in typed) fields[field] = value;
        return (WebUtility.HtmlDecode(PostAction().Match(main).Groups[1].Value), fields);
    }

    /// <summary>Sends a workbook; gives the address of its preview.</summary>
    public async Task<string> SendWorkbookAsync(string page, string path)
    {
        var (action, fields) = await FormAsync(page, []);
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        var file = new ByteArrayContent(await File.ReadAllBytesAsync(path));
        file.Headers.ContentType = new MediaTypeHeaderValue(Workbook);
        content.Add(file, "file", Path.GetFileName(path));
        using var answer = await Http.PostAsync(new Uri(action, UriKind.RelativeOrAbsolute), content);
        return answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.PathAndQuery;
    }

    /// <inheritdoc/>
    public void Dispose() => Http.Dispose();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex HiddenField();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"")]
    private static partial Regex PostAction();
}
