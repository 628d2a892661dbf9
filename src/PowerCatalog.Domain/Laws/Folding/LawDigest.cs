using System.Globalization;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Digests;
using PowerCatalog.Domain.Laws.Events;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Domain.Laws.Folding;

/// <summary>The digest of the documents of an entry, and the id that follows from it.</summary>
public static class LawDigest
{
    /// <summary>
    /// SHA-256 over what the documents are and what becomes of them, 64 lower-case hexadecimal digits; places are left out.
    /// </summary>
    public static string Of(IReadOnlyCollection<LawChange> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        using var digest = new FramedDigest();
        digest.Add("powercatalog-law-changes-1").Add(changes.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var change in changes) Add(digest, change);
        return digest.FinishAsHex();
    }

    /// <summary>The id of an entry: the same decision on the same documents is the same entry.</summary>
    public static LawEntryId IdOf(DivisionCode division, LawDecision decision, string digest)
    {
        ArgumentNullException.ThrowIfNull(decision);
        using var name = new FramedDigest();
        Add(name.Add("powercatalog-law-entry-1").Add(division.Value), decision.DocumentNumber,
            decision.DocumentNumber is null ? decision.Title : null);
        return LawEntryId.Of(name.Add(digest).Finish());
    }

    /// <summary>The draft that an entry opens for a department: opened twice, it is the same.</summary>
    public static AdjustmentId DraftOf(LawEntryId entry, DivisionCode division, DepartmentCode department) =>
        AdjustmentId.Of(division, $"law-entry\n{entry.Value}\n{department.Value}");

    private static void Add(FramedDigest digest, LawChange change)
    {
        Add(
            digest, change.Name, change.Number, EnumWords.Of(change.Result), CatalogTime.Show(change.On),
            string.Join('\n', change.Articles),
            change.Class is { } kind ? EnumWords.Of(kind) : null, change.Level is { } level ? EnumWords.Of(level) : null, change.Issuer,
            change.Successor, change.SuccessorNumber, change.Note);
    }

    // An absent text differs from an empty one.
    private static void Add(FramedDigest digest, params IReadOnlyList<string?> texts)
    {
        foreach (var text in texts) digest.Add(text is null ? "-" : "+" + text);
    }
}
