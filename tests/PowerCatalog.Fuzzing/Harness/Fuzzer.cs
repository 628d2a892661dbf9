using CsCheck;

namespace PowerCatalog.Fuzzing.Harness;

/// <summary>Sends a target what is generated, the same for the same seed, and makes what it stumbles over small.</summary>
public static class Fuzzer
{
    /// <summary>What takes longer hangs.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private const int MostFaults = 5;
    private const int MostAttempts = 400;

    /// <summary>Sends a number of cases.</summary>
    /// <returns>What it stumbled over, each kind once; at most a few.</returns>
    public static async Task<IReadOnlyList<Fault>> RunAsync(Target target, int cases, uint seed)
    {
        ArgumentNullException.ThrowIfNull(target);
        var chance = new PCG(1, seed);
        var faults = new Dictionary<string, Fault>();
        for (var i = 0; i < cases && faults.Count < MostFaults; i++)
        {
            var input = target.Inputs.Generate(chance, null, out _);
            if (await WrongAsync(target, input) is not { } wrong || faults.ContainsKey(Kind(wrong))) continue;
            var small = await SmallerAsync(target, input, Kind(wrong));
            faults[Kind(wrong)] = new Fault(target.Name, i, small, wrong);
        }

        return [.. faults.Values];
    }

    // The exception and where it comes from, without the values in it.
    private static string Kind(string wrong)
    {
        var lines = wrong.Split('\n');
        var type = lines[0].Split(':')[0];
        return $"{type} {lines.FirstOrDefault(line => line.Contains("PowerCatalog", StringComparison.Ordinal))?.Trim()}";
    }

    private static async Task<string?> WrongAsync(Target target, byte[] input)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await Task.Run(() => target.ReadAsync(input)).WaitAsync(Longest);
            }
            catch (TimeoutException) when (attempt == 1)
            {
                // A machine that stood still for a while does not do so at the same input again.
            }
            catch (TimeoutException)
            {
                return $"hangs: longer than {Longest.TotalSeconds} s, twice";
            }
            catch (Exception exception)
            {
                return exception.ToString();
            }
        }
    }

    // Pieces go, large ones first, as long as it stumbles over the rest in the same way.
    private static async Task<byte[]> SmallerAsync(Target target, byte[] input, string kind)
    {
        var attempts = kind.StartsWith("hangs", StringComparison.Ordinal) ? MostAttempts - 10 : 0;
        for (var length = input.Length / 2; length > 0; length /= 2)
        {
            for (var at = 0; at + length <= input.Length && attempts < MostAttempts;)
            {
                attempts++;
                byte[] without = [.. input[..at], .. input[(at + length)..]];
                if (await WrongAsync(target, without) is { } wrong && Kind(wrong) == kind) input = without;
                else at += length;
            }
        }

        return input;
    }
}
