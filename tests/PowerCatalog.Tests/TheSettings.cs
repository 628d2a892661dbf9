using System.Net;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>What an operator sets: in appsettings.json of the data folder, in the environment, with --set.</summary>
public class TheSettings
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_file_in_the_data_folder_names_hosts_proxies_and_limits_and_the_command_line_wins()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(
            folder,
            """
            {"AllowedHosts": "qzqd.example;other.example", "ForwardedHeaders": {"KnownProxies": ["10.0.0.0/8", "127.0.0.1"]},
             "Limits": {"Exports": {"AtOnce": 3}}}
            """);
        await using (var server = await Server.StartAsync(folder["data"]))
        {
            Assert.Equal(HttpStatusCode.OK, await AskAsync(server, "X-Forwarded-Host", "other.example"));
            Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskAsync(server, "X-Forwarded-Host", "evil.example"));
        }

        await using var again = await Server.StartAsync(folder["data"], "--set", "ForwardedHeaders:KnownProxies:1=10.0.0.1");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(again, "X-Forwarded-Host", "evil.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskAsync(again, "Host", "evil.example"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_logged_follows_the_levels(bool asked)
    {
        using var folder = new TemporaryFolder();
        if (asked) await WriteAsync(folder, """{"Logging": {"LogLevel": {"Microsoft.Hosting.Lifetime": "Information"}}}""");
        using var process = Executable.Start("serve", "--data", folder["data"], "--port", "0");
        var logged = false;
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            logged |= line.Contains("Now listening on", StringComparison.Ordinal);
            if (line.Contains("Ctrl+C 停止", StringComparison.Ordinal)) break;
        }

        // The console's log has a queue of its own, which a program that ends by itself empties.
        await Executable.InterruptAsync(process);
        var rest = await process.StandardOutput.ReadToEndAsync(Cancellation);
        await process.WaitForExitAsync(Cancellation).WaitAsync(Patience.Limit, Cancellation);
        Assert.Equal(0, process.ExitCode);
        Assert.Equal(asked, logged || rest.Contains("Now listening on", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Logging:LogLevel:Default=Loud", "Logging:LogLevel:Default")]
    [InlineData("Limits:Uploads:AtOnce=0", "Limits:Uploads:AtOnce")]
    [InlineData("Limits:Computations:Waiting=many", "Limits:Computations:Waiting")]
    [InlineData("ForwardedHeaders:KnownProxies=proxy", "ForwardedHeaders:KnownProxies")]
    [InlineData("Limits:Uploads:AtOncePerClient=1000", "Limits:Uploads:AtOncePerClient")]
    [InlineData("Limits:Uploads:AtOnceForAll=3", "Limits:Uploads:AtOnceForAll")]
    [InlineData("Limits:Downloads:AtOnce=3", "Limits:Downloads:AtOnce")]
    [InlineData("AllowedHost=qzqd.example", "AllowedHost")]
    [InlineData("nothing", "--set")]
    public async Task A_setting_that_cannot_be_read_is_named_and_nothing_is_served(string setting, string named)
    {
        using var folder = new TemporaryFolder();
        var run = await Executable.RunAsync("serve", "--data", folder["data"], "--port", "0", "--set", setting);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(named, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named_and_nothing_is_served()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, "{");
        var run = await Executable.RunAsync("serve", "--data", folder["data"], "--port", "0");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("appsettings.json", run.Error, StringComparison.Ordinal);

        // A limit by a name that there is not would leave the usual one in force.
        await WriteAsync(folder, """{"Limits": {"Questions": {"AtOnce": 3}}}""");
        run = await Executable.RunAsync("serve", "--data", folder["data"], "--port", "0");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("Limits:Questions:AtOnce", run.Error, StringComparison.Ordinal);
    }

    private static async Task WriteAsync(TemporaryFolder folder, string settings)
    {
        Directory.CreateDirectory(folder["data"]);
        await File.WriteAllTextAsync(Path.Combine(folder["data"], "appsettings.json"), settings, Cancellation);
    }

    private static async Task<HttpStatusCode> AskAsync(Server server, string field, string value)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/catalogs");
        request.Headers.TryAddWithoutValidation(field, value);
        using var answer = await server.Http.SendAsync(request, Cancellation);
        return answer.StatusCode;
    }
}
