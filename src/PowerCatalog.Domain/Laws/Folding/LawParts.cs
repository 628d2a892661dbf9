using System.Text;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Laws.Events;

namespace PowerCatalog.Domain.Laws.Folding;

/// <summary>
/// Cuts the documents of an entry into parts that one append of a server can hold, by their size as JSON estimated from above.
/// </summary>
public static class LawParts
{
    private const int BytesPerPart = 400_000;

    // The names of members, days, words and numbers around the texts of one document.
    private const int Around = 400;

    /// <summary>The parts, in order.</summary>
    public static IReadOnlyList<LawChangesListed> Of(LawEntryId entry, IReadOnlyList<LawChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        var (parts, part, bytes) = (new List<LawChangesListed>(), new List<LawChange>(), 0L);
        foreach (var change in changes)
        {
            var size = SizeOf(change);
            if (part.Count > 0 && bytes + size > BytesPerPart)
            {
                parts.Add(new LawChangesListed(entry, parts.Count, part));
                (part, bytes) = ([], 0);
            }

            part.Add(change);
            bytes += size;
        }

        if (part.Count > 0) parts.Add(new LawChangesListed(entry, parts.Count, part));
        return parts;
    }

    private static long SizeOf(LawChange change) => Around + new[]
    {
        change.Name, change.Number, change.Issuer, change.Successor, change.SuccessorNumber, change.Note, change.Sheet,
    }.Concat(change.Articles).OfType<string>().Sum(text => (2L * Encoding.UTF8.GetByteCount(text)) + 4);
}
