using System.Diagnostics;
using System.Text.Json;

namespace PowerCatalog.Benchmarks.Rows;

/// <summary>What a process of its own reports on its last line: figures, and its greatest working set.</summary>
internal sealed record ChildAnswer(params double[] Figures)
{
    private static readonly JsonSerializerOptions Plain = new();

    public double PeakMegabytes { get; init; } = Peak();

    public string Write() => JsonSerializer.Serialize(this, Plain);

    /// <summary>Runs this program as a child.</summary>
    public static Task<ChildAnswer> OfAsync(params string[] arguments) =>
        OfProgramAsync(typeof(ChildAnswer).Assembly.Location, arguments);

    /// <summary>Runs another build of this program as a child.</summary>
    public static async Task<ChildAnswer> OfProgramAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { ArgumentList = { program, "--child" }, RedirectStandardOutput = true };
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var child = Process.Start(start)!;
        var output = await child.StandardOutput.ReadToEndAsync();
        await child.WaitForExitAsync();
        if (child.ExitCode != 0) throw new InvalidOperationException($"The child {arguments[0]} failed.");
        return JsonSerializer.Deserialize<ChildAnswer>(output.Trim().Split('\n')[^1], Plain)!;
    }

    private static double Peak()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64 / 1048576.0;
    }
}
