using System.Text.Json;

namespace PowerCatalog.Running;

/// <summary>What a shell has after the program ended.</summary>
/// <param name="ExitCode">0 done, 1 refused, 2 wrong usage, 3 failure.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
public sealed record ProgramRun(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as the one JSON value that it is.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public JsonElement Json()
    {
        if (Output.Length == 0) throw new InvalidOperationException($"No output; exit code {ExitCode}; {Error}");
        using var document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>The same, where the command is done.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public JsonElement DoneJson() => Done().Json();

    /// <summary>This, where the command is done.</summary>
    /// <exception cref="InvalidOperationException">It is not.</exception>
    public ProgramRun Done() => ExitCode == 0 ? this : throw new InvalidOperationException($"Exit code {ExitCode}: {Output}{Error}");
}
