using System.Text.Json;

namespace PowerCatalog.Application.Verifying;

/// <summary>When a ledger was last verified and what came of it, noted beside it for whoever operates the server.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Events">How many events were checked.</param>
/// <param name="Findings">How many faults were found; 0 for a sound ledger.</param>
public sealed record LastVerification(DateTimeOffset At, long Events, int Findings)
{
    private const string Name = "verified.json";

    /// <summary>Notes it in a data folder. Where that cannot be written it stays unsaid: the verification itself was made.</summary>
    public void Note(string folder)
    {
        var path = Path.Combine(folder, Name);
        try
        {
            File.WriteAllText(path + ".new", JsonSerializer.Serialize(this));
            File.Move(path + ".new", path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A read-only medium or a full disk.
        }
    }

    /// <summary>The last one of a data folder; null where there was none, or where its note cannot be read.</summary>
    public static LastVerification? Read(string folder)
    {
        var path = Path.Combine(folder, Name);
        // It is asked for every few seconds, and mostly absent.
        if (!File.Exists(path)) return null;
        try
        {
            return JsonSerializer.Deserialize<LastVerification>(File.ReadAllText(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }
}
