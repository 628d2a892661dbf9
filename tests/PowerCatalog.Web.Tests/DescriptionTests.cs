using System.Text.Json;
using System.Text.RegularExpressions;
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
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
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
