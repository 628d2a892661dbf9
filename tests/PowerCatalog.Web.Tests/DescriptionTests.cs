using System.Text.Json;
using System.Text.RegularExpressions;
using PowerCatalog.Sqlite;
using PowerCatalog.Testing;
using PowerCatalog.Web.Http.Configuration;
using PowerCatalog.Web.Http.OpenApi;
using PowerCatalog.Web.Tests.Support;

namespace PowerCatalog.Web.Tests;

public sealed class DescriptionTests(SampleCatalog sample) : IClassFixture<SampleCatalog>
{
    private RunningServer Server => sample.Server;

    [Fact]
    public async Task The_description_that_is_checked_in_is_that_of_the_program()
    {
        var folder = Directory.CreateTempSubdirectory("powercatalog-web-");
        try
        {
            await using var program = RunningServer.Build(folder.FullName, new WebOptions(), Reference.Read(), new LogLines());
            var text = await ApiDescription.GenerateAsync(program.Services, TestContext.Current.CancellationToken);
            var known = await File.ReadAllTextAsync(
                Path.Combine(Reference.Root, "docs", "openapi.json"), TestContext.Current.CancellationToken);
            Assert.True(
                text == known,
                "docs/openapi.json is not what the program says. Renew it: dotnet run --project src/PowerCatalog "
                    + "-p:SkipOpenApiCheck=true -- openapi --write docs/openapi.json");
        }
        finally
        {
            KeptStatements.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task The_running_server_gives_the_same_description()
    {
        var served = await Server.Http.GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);
        Assert.Equal(await ApiDescription.GenerateAsync(Server.Services, TestContext.Current.CancellationToken), served);
    }

    [Fact]
    public async Task Every_operation_is_described_with_its_parameters_its_answers_and_its_problems()
    {
        var document = await Server.GetAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => (path.Name, operation.Value))).ToList();
        Assert.NotEmpty(operations);
        foreach (var (path, operation) in operations)
        {
            Assert.NotEmpty(operation.GetProperty("summary").GetString()!);
            Assert.NotEmpty(operation.GetProperty("description").GetString()!);
            Assert.Single(operation.GetProperty("tags").EnumerateArray());
            var parameters = operation.TryGetProperty("parameters", out var listed) ? listed.EnumerateArray().ToList() : [];
            Assert.All(parameters, parameter => Assert.NotEmpty(parameter.GetProperty("description").GetString()!));
            var inPath = parameters.Where(parameter => parameter.GetProperty("in").GetString() == "path")
                .Select(parameter => parameter.GetProperty("name").GetString());
            Assert.Equal(Regex.Matches(path, @"\{(\w+)\}").Select(match => match.Groups[1].Value), inPath);
            Assert.True(operation.GetProperty("responses").TryGetProperty("default", out _), path);
        }
    }

    [Fact]
    public async Task What_is_sent_and_what_a_refusal_may_be_are_described()
    {
        var paths = (await Server.GetAsync("/openapi/v1.json")).GetProperty("paths");
        var recorded = Operation("/api/v1/catalogs/{division}/adjustments");
        Assert.Contains("text/csv", Types(recorded.GetProperty("requestBody")));
        foreach (var path in (string[])["corrections", "annulments"])
        {
            var operation = Operation($"/api/v1/catalogs/{{division}}/{path}");
            Assert.Equal(["application/json"], Types(operation.GetProperty("requestBody")));
            Assert.Equal(["application/json", "text/csv"], Types(operation.GetProperty("responses").GetProperty("200")));
            Assert.Equal(["application/problem+json", "text/csv"], Types(operation.GetProperty("responses").GetProperty("422")));
        }

        var stated = Operation("/api/v1/catalogs/{division}/reports/{year}/stated");
        Assert.Contains("text/tab-separated-values", Types(stated.GetProperty("requestBody")));
        Assert.False(stated.GetProperty("responses").TryGetProperty("304", out _));
        Assert.False(stated.GetProperty("responses").GetProperty("200").TryGetProperty("headers", out _));
        Assert.DoesNotContain(stated.GetProperty("parameters").EnumerateArray(), field => field.GetProperty("in").GetString() == "header");

        JsonElement Operation(string path) => paths.GetProperty(path).GetProperty("post");

        static IEnumerable<string> Types(JsonElement body) =>
            body.GetProperty("content").EnumerateObject().Select(type => type.Name).Order();
    }

    [Fact]
    public async Task What_the_description_calls_required_is_in_the_answers()
    {
        var document = await Server.GetAsync("/openapi/v1.json");
        var schema = document.GetProperty("components").GetProperty("schemas").GetProperty("PowerAnswer");
        var power = (await Server.GetAsync($"{RunningServer.Api}/powers?on=2021-06-01")).GetProperty("items")[0];
        Assert.All(schema.GetProperty("required").EnumerateArray(), name => Assert.True(power.TryGetProperty(name.GetString()!, out _)));
        Assert.Equal(
            power.EnumerateObject().Select(member => member.Name).Order(),
            schema.GetProperty("properties").EnumerateObject().Select(member => member.Name).Order());
    }

    [Fact]
    public async Task Every_operation_says_what_lets_one_in_and_what_is_open_says_that_it_is()
    {
        var document = await Server.GetAsync("/openapi/v1.json");
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var security = operation.Value.GetProperty("security").EnumerateArray().ToList();
                var named = path.Name.Replace("{division}", RunningServer.Api.Split('/')[^1], StringComparison.Ordinal)
                    .Replace("{year}", "2021", StringComparison.Ordinal);
                // Whatever is missing in the address is asked for after who asks.
                using var answer = await Server.SendAsync(
                    new HttpMethod(operation.Name.ToUpperInvariant()), Regex.Replace(named, @"\{\w+\}", "1"));
                var refused = answer.StatusCode is System.Net.HttpStatusCode.Unauthorized;
                // What is for the operator is answered to this machine, which asks.
                var local = path.Name is "/health/ready" or "/health/details";
                Assert.True(refused == (security.Count > 0 && !local), $"{operation.Name} {path.Name}");
            }
        }
    }

    [Fact]
    public async Task No_schema_is_described_that_nothing_uses()
    {
        var document = await Server.GetAsync("/openapi/v1.json");
        var text = document.GetRawText();
        foreach (var schema in document.GetProperty("components").GetProperty("schemas").EnumerateObject())
            Assert.Contains($"#/components/schemas/{schema.Name}\"", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whatever_body_is_described_is_taken_as_it_is_described()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RecordAsync(Drafts.List().Power("A-1", "食品经营许可", "行政许可", "市场监督管理局"));
        var document = await server.GetAsync("/openapi/v1.json");
        var body = new SampleBody(document.GetProperty("components").GetProperty("schemas"));
        var sent = 0;
        foreach (var path in document.GetProperty("paths").EnumerateObject())
        {
            if (!path.Value.TryGetProperty("post", out var operation) || !operation.TryGetProperty("requestBody", out var request))
                continue;
            foreach (var media in request.GetProperty("content").EnumerateObject())
            {
                using var answer = await SendAsync(server, path.Name, operation, media, body);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                // A file's name, a number or a code that there is not is refused after the body was read; the body itself never is.
                Assert.False(
                    answer.StatusCode is System.Net.HttpStatusCode.UnsupportedMediaType
                        || text.Contains("所要的 JSON", StringComparison.Ordinal),
                    $"{path.Name} {media.Name}: {text}");
                sent++;
            }
        }

        Assert.True(sent > 25, $"Only {sent} bodies are described.");
    }

    private static async Task<HttpResponseMessage> SendAsync(
        RunningServer server, string path, JsonElement operation, JsonProperty media, SampleBody body)
    {
        var address = path.Replace("{division}", RunningServer.Api.Split('/')[^1], StringComparison.Ordinal)
            .Replace("{year}", "2021", StringComparison.Ordinal).Replace("{adjustment}", Guid.Empty.ToString(), StringComparison.Ordinal);
        address = Regex.Replace(address, @"\{\w+\}", "1");
        if (operation.GetProperty("parameters").EnumerateArray().Any(word => word.GetProperty("name").GetString() == "dryRun"))
            address += "?dryRun=true";
        using var content = media.Name == "application/json"
            ? new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body.Of(media.Value.GetProperty("schema"))!.ToJsonString()))
            : new ByteArrayContent("指标\t数值\n"u8.ToArray());
        content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(media.Name);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        request.Headers.Authorization = new System.Net.Http.Headers.AuthenticationHeaderValue("Bearer", RunningServer.Token);
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        return await server.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task The_reference_page_and_its_script_come_from_this_server_alone()
    {
        using var asked = await Server.SendAsync(HttpMethod.Get, "/docs");
        Assert.Equal("docs/", asked.Headers.Location?.ToString());
        var address = new Uri(Server.Address, "/docs/");
        using var response = await Server.SendAsync(HttpMethod.Get, "/docs/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.DoesNotMatch("(?i)(src|href)\\s*=\\s*[\"']?(https?:)?//", page);
        Assert.DoesNotMatch("(?i)https?://(?!www\\.w3\\.org)", page);
        var scripts = Regex.Matches(page, "<script[^>]*\\ssrc=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(scripts);
        foreach (var script in scripts)
        {
            using var followed = await Server.SendAsync(HttpMethod.Get, new Uri(address, script).PathAndQuery);
            Assert.True(followed.IsSuccessStatusCode, script);
        }

        // Scripts that stand in the page itself carry the nonce that the policy names.
        var policy = string.Join(';', response.Headers.TryGetValues("Content-Security-Policy", out var values) ? values : []);
        Assert.Contains("'nonce-", policy, StringComparison.Ordinal);
        Assert.Equal(Regex.Count(page, "<script\\b"), Regex.Count(page, "<script\\b[^>]*\\snonce="));
    }
}
