using System.Diagnostics;
using System.Text;

namespace PowerCatalog.Browser.Serving;

/// <summary>The real program, as a shell starts it.</summary>
public static class Executable
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "powercatalog.dll");

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
        start.ArgumentList.Add(Program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        return Process.Start(start)!;
    }

    /// <summary>Runs it to its end.</summary>
    /// <exception cref="InvalidOperationException">It did not end well; what it said is in the message.</exception>
    public static async Task RunAsync(params IReadOnlyList<string> arguments)
    {
        using var process = Start(arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"powercatalog {string.Join(' ', arguments)} ended with {process.ExitCode}: {await output}{await error}");
    }
}
