using System.Text.Json;

namespace PowerCatalog.Ledger.Contract;

/// <summary>A ledger file that an earlier version recorded, with what that version said of it.</summary>
/// <param name="Events">How many events it holds.</param>
/// <param name="Digest">The digest of all of them, as a copy gives it.</param>
/// <param name="Types">How many of each type.</param>
/// <param name="Streams">How many of each stream.</param>
public sealed record RecordedLedger(
    long Events, string Digest, IReadOnlyDictionary<string, long> Types, IReadOnlyDictionary<string, long> Streams)
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>
    /// Copies the file of a version into a folder, as opening it for writing changes it, and reads what is expected of it.
    /// </summary>
    public static RecordedLedger CopyTo(string version, string file)
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Versions", version);
        File.Copy(Path.Combine(folder, "ledger.db"), file);
        return JsonSerializer.Deserialize<RecordedLedger>(File.ReadAllText(Path.Combine(folder, "expected.json")), Options)!;
    }
}
