using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace PowerCatalog.Tests.Harness;

/// <summary>The real executable, as a shell starts it.</summary>
internal static class Executable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "powercatalog.dll");

    /// <summary>Starts it with its output captured.</summary>
    public static Process Start(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Path);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<Ran> RunAsync(params IEnumerable<string> arguments)
    {
        using var process = Start(arguments);
        using var patience = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return new Ran(process.ExitCode, await output, await error);
    }
}

/// <summary>What the shell saw.</summary>
internal sealed record Ran(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as the one JSON value that it is.</summary>
    public JsonElement Json()
    {
        Assert.True(Output.Length > 0, $"No output; exit code {ExitCode}; {Error}");
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>The same, where the command is done.</summary>
    public JsonElement DoneJson()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}: {Error}");
        return Json();
    }
}
