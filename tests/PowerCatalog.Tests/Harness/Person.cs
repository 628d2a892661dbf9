using System.Net;
using System.Text.RegularExpressions;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests.Harness;

/// <summary>A person with a browser, whose requests a balancer may send to one node or another: the cookies go to all.</summary>
internal sealed partial class Person : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The page at an address.</summary>
    public async Task<string> PageAsync(Server node, string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        // A node that has not got what was recorded within its patience says so, and is asked again, as people do.
        var (status, page) = await Eventually.GetAsync(
            async () =>
            {
                using var request = Request(HttpMethod.Get, node, address);
                using var response = await _http.SendAsync(request, Cancellation);
                return (response.StatusCode, await response.Content.ReadAsStringAsync(Cancellation));
            },
            answer => answer.StatusCode != HttpStatusCode.ServiceUnavailable, Cancellation);
        Assert.True(status == expected, $"{address}: {(int)status} {page}");
        return page;
    }

    /// <summary>Sends the form of a page; gives the address that the answer leads to.</summary>
    public Task<string> SendAsync(Server node, string address, string page, params (string Name, string Value)[] fields) => PostAsync(
        node, address,
        new FormUrlEncodedContent([.. fields.Append(Token(page)).Select(field => KeyValuePair.Create(field.Name, field.Value))]));

    /// <summary>Sends a file with the form of a page; gives the address that the answer leads to.</summary>
    public Task<string> UploadAsync(Server node, string address, string page, string path)
    {
        var token = Token(page);
        return PostAsync(node, address, new MultipartFormDataContent
        {
            { new StringContent(token.Value), token.Name },
            { new ByteArrayContent(File.ReadAllBytes(path)), "file", Path.GetFileName(path) },
        });
    }

    /// <summary>Sends the form of a page that is not taken; gives the page that says so.</summary>
    public async Task<string> RefusedAsync(
        Server node, string address, string page, HttpStatusCode expected, params (string Name, string Value)[] fields)
    {
        using var request = Request(HttpMethod.Post, node, address);
        request.Content = new FormUrlEncodedContent(
            [.. fields.Append(Token(page)).Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        using var response = await _http.SendAsync(request, Cancellation);
        var shown = await response.Content.ReadAsStringAsync(Cancellation);
        Assert.True(response.StatusCode == expected, $"{address}: {(int)response.StatusCode} {shown}");
        return shown;
    }

    /// <summary>The value of a field of a page's form.</summary>
    public static string Field(string page, string name)
    {
        var match = Regex.Match(page, $"name=\"{name}\" value=\"([^\"]+)\"");
        Assert.True(match.Success, page);
        return match.Groups[1].Value;
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> PostAsync(Server node, string address, HttpContent content)
    {
        using var request = Request(HttpMethod.Post, node, address);
        request.Content = content;
        using var response = await _http.SendAsync(request, Cancellation);
        Assert.True(
            response.StatusCode == HttpStatusCode.Redirect,
            $"{address}: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync(Cancellation)}");
        return response.Headers.Location!.ToString();
    }

    private static HttpRequestMessage Request(HttpMethod method, Server node, string address)
    {
        var request = new HttpRequestMessage(method, new Uri(node.Address, address));
        request.Headers.Add("Accept", "text/html");
        request.Headers.Add("Accept-Language", "zh-CN");
        return request;
    }

    private static (string Name, string Value) Token(string page) => ("form-token", Field(page, "form-token"));
}
