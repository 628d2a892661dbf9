using System.Globalization;

namespace PowerCatalog.Benchmarks.Harness;

/// <summary>What the command line asks for.</summary>
/// <param name="Only">Names of rows; empty for all.</param>
/// <param name="Times">How many times the demonstration's powers are taken for the rows that stand on a whole ledger.</param>
/// <param name="Json">Where the results go as JSON; null for nowhere.</param>
/// <param name="Data">The folder for all that is written; it should be on the disk that is measured.</param>
/// <param name="Rounds">How often each side of a comparison runs.</param>
/// <param name="Server">The connection string of an EventStoreDB that may be written to; null where there is none.</param>
/// <param name="Quiet">That of another one, into which the rows write nothing of others; null where there is none.</param>
/// <param name="Empty">
/// A shell command that empties both servers and returns when they answer again; null where that is not allowed.
/// </param>
/// <param name="Against">The <c>powercatalog.dll</c> of another build, as the last version; null where there is none.</param>
internal sealed record Options(
    IReadOnlyList<string> Only, int Times, string? Json, string Data, int Rounds, string? Server = null, string? Quiet = null,
    string? Empty = null, string? Against = null)
{
    public const string Usage = """
        dotnet run -c Release --project tests/PowerCatalog.Benchmarks -- [--only NAME[,NAME]] [--times N] [--json FILE]
            [--data DIR] [--rounds N] [--server esdb://… [--quiet esdb://…] [--empty COMMAND]] [--against PATH/powercatalog.dll]
        --empty is a shell command that empties the servers of EventStoreDB and returns when they answer: rows that need them empty are
        skipped without it.
        --against runs the row 'against': this build and another in turn, by HTTP and by command.
        """;

    public static Options? Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options([], 10, null, Path.Combine(Path.GetTempPath(), "powercatalog-benchmarks"), 5);
        if (arguments.Count % 2 != 0) return null;
        for (var i = 0; i < arguments.Count; i += 2)
        {
            var value = arguments[i + 1];
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read > 0 ? read : 0;
            var next = arguments[i] switch
            {
                "--only" => options with { Only = value.Split(',') },
                "--times" when number > 0 => options with { Times = number },
                "--rounds" when number > 0 => options with { Rounds = number },
                "--json" => options with { Json = value },
                "--server" => options with { Server = value },
                "--quiet" => options with { Quiet = value },
                "--empty" => options with { Empty = value },
                "--against" when File.Exists(value) => options with { Against = Path.GetFullPath(value) },
                "--data" => options with { Data = Path.GetFullPath(value) },
                _ => null,
            };
            if (next is null) return null;
            options = next;
        }

        return options;
    }
}
