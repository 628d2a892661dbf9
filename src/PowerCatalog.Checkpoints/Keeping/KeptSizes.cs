using System.Collections.Concurrent;
using System.Globalization;
using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Checkpoints.Keeping;

/// <summary>
/// The sizes of the checkpoints in a folder, as the names of its files say them. A folder is listed again only where its time stamp has
/// changed: feeds, the API and every look at the logs ask for them.
/// </summary>
internal sealed class KeptSizes(string folder, TimeProvider clock)
{
    private const string Ending = ".checkpoint";

    // Time stamps are as coarse as two seconds on some file systems: a list from just after a change may lack a later one of that stamp.
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<DivisionCode, (DateTime Written, IReadOnlyList<long> Sizes)> _held = new();

    /// <summary>The name of the file for a size: twelve digits.</summary>
    public static string NameOf(long size) => size.ToString("D12", CultureInfo.InvariantCulture) + Ending;

    /// <summary>The sizes of a catalog's checkpoints, in order.</summary>
    public IReadOnlyList<long> Of(DivisionCode division)
    {
        var own = Path.Combine(folder, division.Value);
        if (!Directory.Exists(own)) return [];
        var written = Directory.GetLastWriteTimeUtc(own);
        if (_held.TryGetValue(division, out var held) && held.Written == written) return held.Sizes;
        IReadOnlyList<long> sizes =
        [
            .. Directory.EnumerateFiles(own, "*" + Ending).Select(file => SizeOf(Path.GetFileName(file))).OfType<long>().Order(),
        ];
        if (clock.GetUtcNow().UtcDateTime - written > Settled) _held[division] = (written, sizes);
        return sizes;
    }

    // Another file's name, as a copy's "… (1)", is no size.
    private static long? SizeOf(string name) =>
        long.TryParse(name[..^Ending.Length], NumberStyles.None, CultureInfo.InvariantCulture, out var size) && NameOf(size) == name
            ? size
            : null;
}
