using System.Diagnostics;
using System.Net;
using System.Text;
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
        // Through a proxy that is not listed nobody is on this machine, and who came by TLS cannot be seen.
        Assert.Equal(HttpStatusCode.Forbidden, await AskAsync(again, "X-Forwarded-Host", "other.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await AskAsync(again, "Host", "evil.example"));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "Logging:LogLevel:Microsoft.Hosting.Lifetime=Warning")]
    [InlineData(true, null)]
    [InlineData(false, "Logging:Console:LogLevel:Microsoft.Hosting.Lifetime=Information")]
    public async Task What_is_logged_follows_the_levels(bool inFile, string? set)
    {
        var asked = set is null ? inFile : !inFile;
        using var folder = new TemporaryFolder();
        if (inFile) await WriteAsync(folder, """{"Logging": {"LogLevel": {"Microsoft.Hosting.Lifetime": "Information"}}}""");
        string[] given = set is null ? [] : ["--set", set];
        using var process = Executable.Start(["serve", "--data", folder["data"], "--port", "0", .. given]);
        var logged = false;
        while (await process.StandardOutput.ReadLineAsync(Cancellation) is { } line)
        {
            logged |= line.Contains("Now listening on", StringComparison.Ordinal);
            if (line.Contains("Ctrl+C 停止", StringComparison.Ordinal)) break;
        }

        // The console's log has a queue of its own, which a program that ends by itself empties.
        await Executable.TerminateAsync(process);
        var rest = await process.StandardOutput.ReadToEndAsync(Cancellation).WaitAsync(Patience.Limit, Cancellation);
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
    [InlineData("Limits:Upload:AtOnce=3", "Limits:Uploads:AtOnce")]
    [InlineData("AllowedHost=qzqd.example", "AllowedHosts")]
    [InlineData("Logging:Console:LogLevel:Default=Loud", "Logging:Console:LogLevel:Default")]
    [InlineData("Logging:Konsole:LogLevel:Default=Error", "Logging:Console:LogLevel:Default")]
    [InlineData("Kestrel:Endpoints:Other:Url=http://0.0.0.0:5099", "Kestrel:Endpoints:Other:Url")]
    [InlineData("Kestrel:Certificates:Default:Path=none.pem", "none.pem")]
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

    }

    /// <summary>What is misspelt would leave the usual in force, so the nearest name is said.</summary>
    [Theory]
    [InlineData("""{"Limits": {"Questions": {"AtOnce": 3}}}""", "Limits:Questions:AtOnce", "Limits:")]
    [InlineData("""{"Limits": {"Exports": {"AtOne": 3}}}""", "Limits:Exports:AtOne", "Limits:Exports:AtOnce")]
    [InlineData("""{"ForwardedHeaders": {"KnownProxy": "10.0.0.1"}}""", "ForwardedHeaders:KnownProxy", "ForwardedHeaders:KnownProxies")]
    [InlineData("""{"AllowedHosts": {"Names": "qzqd.example"}}""", "AllowedHosts:Names", "AllowedHosts")]
    [InlineData("""{"allowedhost": "qzqd.example"}""", "allowedhost", "AllowedHosts")]
    [InlineData("""{"Limit": {"Exports": {"AtOnce": 3}}}""", "Limit", "Limits")]
    public async Task A_name_in_the_file_that_there_is_not_is_told_with_the_nearest(string file, string named, string nearest)
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, file);
        var run = await Executable.RunAsync("serve", "--data", folder["data"], "--port", "0");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"There is no setting {named}; the nearest is {nearest}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_in_the_environment_that_there_is_not_is_told_too_and_those_of_others_are_left_alone()
    {
        using var folder = new TemporaryFolder();
        await WriteAsync(folder, """{"Kestrel": {"Limits": {"MaxConcurrentConnections": 100}}, "Words": {"Of": "another"}}""");
        using (var process = Process.Start(
            new ProcessStartInfo("dotnet", [Executable.Built, "serve", "--data", folder["data"], "--port", "0"])
            {
                Environment = { ["Limits__Exports__AtOne"] = "3" },
                RedirectStandardError = true,
                StandardErrorEncoding = Encoding.UTF8,
            })!)
        {
            var error = await process.StandardError.ReadToEndAsync(Cancellation).WaitAsync(Patience.Limit, Cancellation);
            await process.WaitForExitAsync(Cancellation).WaitAsync(Patience.Limit, Cancellation);
            Assert.Equal(2, process.ExitCode);
            Assert.Contains(
                "There is no setting Limits:Exports:AtOne; the nearest is Limits:Exports:AtOnce", error, StringComparison.Ordinal);
        }

        await using var server = await Server.StartAsync(folder["data"], "--set", "Limits:Exports:AtOnce=3");
        Assert.Equal(HttpStatusCode.OK, await AskAsync(server, "Accept", "application/json"));
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
