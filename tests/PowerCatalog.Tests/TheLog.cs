using System.Text.Json;
using PowerCatalog.Tests.Harness;
using PowerCatalog.Waiting;

namespace PowerCatalog.Tests;

/// <summary>The server's log for programs.</summary>
public sealed class TheLog
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Information", true)]
    [InlineData("Error", false)]
    public async Task Each_line_of_standard_output_is_an_object_and_people_are_spoken_to_elsewhere(string level, bool tellsOfListening)
    {
        using var folder = new TemporaryFolder();
        using var process = Executable.Start(
            "serve", "--data", folder["data"], "--port", "0", "--log-format", "json", "--log-level", level);
        string? said;
        while ((said = await process.StandardError.ReadLineAsync(Cancellation)) is not null)
            if (said.Contains("Ctrl+C 停止", StringComparison.Ordinal)) break;
        await Executable.TerminateAsync(process);
        var output = await process.StandardOutput.ReadToEndAsync(Cancellation).WaitAsync(Patience.Limit, Cancellation);
        await process.WaitForExitAsync(Cancellation).WaitAsync(Patience.Limit, Cancellation);
        Assert.NotNull(said);
        Assert.Equal(0, process.ExitCode);
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(lines, line => Assert.Equal(TimeSpan.Zero, line.GetProperty("Timestamp").GetDateTimeOffset().Offset));
        Assert.Equal(
            tellsOfListening,
            lines.Any(line => line.GetProperty("Message").GetString()!.Contains("Now listening on", StringComparison.Ordinal)));
        Assert.DoesNotContain("/links/", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--log-format", "xml")]
    [InlineData("--log-level", "Loud")]
    [InlineData("--set", "Metrics:Prometheus=often")]
    [InlineData("--set", "Disk:LeastFreeMegabytes=much")]
    public async Task What_cannot_be_read_is_refused_before_anything_is_served(string option, string value)
    {
        using var folder = new TemporaryFolder();
        var run = await Executable.RunAsync("serve", "--data", folder["data"], "--port", "0", option, value);
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(value.Split('=')[^1], run.Error, StringComparison.Ordinal);
    }

    /// <summary>The bound holds on the command line too, and a higher one than any disk has stands for a disk that is full.</summary>
    [Fact]
    public async Task Commands_keep_the_same_room_free()
    {
        using var folder = new TemporaryFolder();
        var catalog = new SmallCatalog(folder, folder["data"]);
        await catalog.OpenAsync();
        await File.WriteAllTextAsync(
            Path.Combine(folder["data"], "appsettings.json"), """{"Disk": {"LeastFreeMegabytes": 1000000000}}""", Cancellation);
        var path = Workbooks.Write(
            folder["a.xlsx"], Workbooks.Decision("吴政发〔2022〕1号"), Workbooks.Add([Workbooks.Permit("640123000002", "药品经营许可")]));
        var refused = await Executable.RunAsync("import", path, "--data", folder["data"]);
        Assert.Equal(3, refused.ExitCode);
        Assert.Contains("Disk:LeastFreeMegabytes", refused.Error, StringComparison.Ordinal);
        (await Executable.RunAsync("powers", "--data", folder["data"])).Done();
        await File.WriteAllTextAsync(
            Path.Combine(folder["data"], "appsettings.json"), """{"Disk": {"LeastFreeMegabytes": "much"}}""", Cancellation);
        Assert.Equal(2, (await Executable.RunAsync("import", path, "--data", folder["data"])).ExitCode);
    }
}
