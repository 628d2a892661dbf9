using System.Globalization;

namespace PowerCatalog.Faults.Harness;

/// <summary>What the command line asks for.</summary>
/// <param name="Scenarios">Names of scenarios; all where none is named.</param>
/// <param name="Every">Every so manieth call or place is tried.</param>
/// <param name="Kills">How often <c>serve</c> is killed.</param>
/// <param name="Minutes">How long the soak takes.</param>
/// <param name="Seed">Where chance begins.</param>
/// <param name="Parallel">How many folders are tried at once.</param>
/// <param name="Server">The program of an EventStoreDB, of which nodes are started and killed; null where there is none.</param>
internal sealed record Options(
    IReadOnlyList<string> Scenarios, int Every, int Kills, int Minutes, int Seed, int Parallel, string? Server = null)
{
    public const string Usage = """
        dotnet run -c Release --project tests/PowerCatalog.Faults -- [SCENARIO …]
            [--every N] [--kills N] [--minutes N] [--seed N] [--parallel N]
            [--server PATH/EventStore.ClusterNode.dll]
        """;

    public static Options? Parse(IReadOnlyList<string> arguments)
    {
        var options = new Options(
            [.. arguments.TakeWhile(argument => !argument.StartsWith('-'))], Every: 1, Kills: 200, Minutes: 10, Seed: 20_260_501,
            Parallel: Environment.ProcessorCount);
        var rest = arguments.Skip(options.Scenarios.Count).ToList();
        if (rest.Count % 2 != 0) return null;
        foreach (var pair in rest.Chunk(2))
        {
            if (pair[0] == "--server")
            {
                if (!File.Exists(pair[1])) return null;
                options = options with { Server = Path.GetFullPath(pair[1]) };
                continue;
            }

            if (!int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1) return null;
            var next = pair[0] switch
            {
                "--every" => options with { Every = number },
                "--kills" => options with { Kills = number },
                "--minutes" => options with { Minutes = number },
                "--seed" => options with { Seed = number },
                "--parallel" => options with { Parallel = number },
                _ => null,
            };
            if (next is null) return null;
            options = next;
        }

        return options;
    }
}
