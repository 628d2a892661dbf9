using System.Globalization;
using System.Text;
using PowerCatalog.Checkpoints.Files;
using PowerCatalog.Evidence.Signing;

namespace PowerCatalog.Checkpoints.Keys;

/// <summary>
/// The public keys of a data folder, present and past: a file with a line for each, <c>KEY SINCE UNTIL</c>, where the present ones have a
/// hyphen for the last part. It proves nothing to others, as whoever writes the ledger can write it too; they hold the keys themselves.
/// </summary>
/// <param name="path">The file.</param>
public sealed class KeyRing(string path)
{
    private const string Present = "-";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The keys, oldest first; none where none was made.</summary>
    /// <exception cref="EvidenceException">The file cannot be read.</exception>
    public IReadOnlyList<KnownKey> All => File.Exists(path)
        ? [.. File.ReadAllLines(path).Index().Where(line => line.Item.Length > 0).Select(line => Read(line.Item, line.Index + 1))]
        : [];

    /// <summary>Whether there is a present key.</summary>
    /// <inheritdoc cref="All"/>
    public bool HasPresent => All.Any(key => key.Until is null);

    /// <summary>Adds keys, and ends the present ones.</summary>
    internal void Succeed(IEnumerable<NoteVerifier> keys, DateTimeOffset now)
    {
        var ended = All.Select(key => key.Until is null ? key with { Until = now } : key);
        Write([.. ended, .. keys.Select(key => new KnownKey(key, now, null))]);
    }

    private void Write(IEnumerable<KnownKey> keys) => WholeFile.Write(path, Encoding.UTF8.GetBytes(string.Concat(keys.Select(Line))));

    private static string Line(KnownKey key) =>
        $"{key.Verifier.Text} {Show(key.Since)} {(key.Until is { } until ? Show(until) : Present)}\n";

    private static string Show(DateTimeOffset time) => time.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture);

    private KnownKey Read(string line, int number)
    {
        try
        {
            var parts = line.Split(' ');
            if (parts is [var key, var since, var until])
                return new KnownKey(NoteVerifier.Parse(key), Time(since), until == Present ? null : Time(until));
        }
        catch (FormatException)
        {
            // Said below, with the file's name and without what the line holds.
        }

        throw new EvidenceException($"{path} 第 {number} 行不是“公钥 起 止”。", $"{path}, line {number} is not 'KEY SINCE UNTIL'.")
        {
            Public = $"公钥文件第 {number} 行无法读取。Line {number} of the file of public keys cannot be read.",
        };
    }

    private static DateTimeOffset Time(string text) =>
        DateTimeOffset.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
