using System.Diagnostics;
using System.Globalization;
using PowerCatalog.Ledger.CrashWriter;

namespace PowerCatalog.Ledger.Tests;

/// <summary>An answer that the writer got before it was killed.</summary>
internal readonly record struct Acknowledged(long Revision, Position Position);

/// <summary>One life of the crash writer: a process of its own, killed without warning.</summary>
internal sealed class CrashingWriter
{
    /// <summary>The decisions that it was told are durable.</summary>
    public Dictionary<Decision, Acknowledged> Done { get; } = [];

    /// <summary>The decisions that it began and heard nothing of, with what they expected.</summary>
    public Dictionary<Decision, ExpectedRevision> Open { get; } = [];

    /// <summary>Starts it, waits for so many answers, and kills it; it does not pause, so that it dies while it writes.</summary>
    public static async Task<CrashingWriter> LiveAsync(string path, int round, int answers, CancellationToken cancellation)
    {
        using var process = Process.Start(new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "PowerCatalog.Ledger.CrashWriter.dll"), path, $"{round}" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var complaints = process.StandardError.ReadToEndAsync(cancellation);
            var writer = new CrashingWriter();
            while (writer.Done.Count < answers)
                writer.Hear(
                    await process.StandardOutput.ReadLineAsync(cancellation) ?? throw new InvalidOperationException(await complaints));
            Assert.False(process.HasExited, "The writer ended before it was killed.");
            process.Kill();
            await process.WaitForExitAsync(cancellation);
            await writer.HearAllAsync(process.StandardOutput, cancellation);
            return writer;
        }
        finally
        {
            process.Kill();
        }
    }

    private async Task HearAllAsync(StreamReader output, CancellationToken cancellation)
    {
        while (await output.ReadLineAsync(cancellation) is { } line)
            Hear(line);
    }

    private void Hear(string line)
    {
        var words = line.Split(' ');
        if (words[^1] != ".")
            return;
        var decision = Decision.Parse(words[1]);
        if (words[0] == "begin")
        {
            Open.Add(decision, words[2] == "any" ? ExpectedRevision.Any : ExpectedRevision.Exactly(Number(words[2])));
            return;
        }
        Assert.True(Open.Remove(decision));
        Done.Add(decision, new Acknowledged(Number(words[2]), new Position(Number(words[3]))));
    }

    private static long Number(string text) => long.Parse(text, CultureInfo.InvariantCulture);
}
