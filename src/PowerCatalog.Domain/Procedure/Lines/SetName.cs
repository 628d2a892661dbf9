using System.Globalization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Digests;
using PowerCatalog.Domain.Problems;

namespace PowerCatalog.Domain.Procedure.Lines;

/// <summary>The name of a set of lines: a digest over all that is kept of it, particulars, places and rows as sent included.</summary>
internal static class SetName
{
    /// <summary>SHA-256, 64 lower-case hexadecimal digits.</summary>
    public static string Of(AdjustmentDraft draft)
    {
        using var digest = new FramedDigest();
        digest.Add("powercatalog-set-1").Add(draft.Division.Value).Add(draft.Kind.ToString()).Add(draft.InLog ? "log" : "");
        digest.Add(draft.Source is { } file ? $"{file.Sha256} {file.Bytes} {file.Name}" : "");
        Add(digest, draft.Header);
        Add(digest, draft.Versions.Count);
        foreach (var version in draft.Versions) Add(digest, version);
        foreach (var line in draft.Lines) Add(digest, line);
        return digest.FinishAsHex();
    }

    private static void Add(FramedDigest digest, DraftLine line)
    {
        Add(digest, line.Number);
        digest.Add(line.Kind.ToString());
        Add(digest, line.Place);
        Add(digest, line.Fields);
        Add(digest, line.Row.Count);
        foreach (var (heading, cell) in line.Row) digest.Add(heading).Add(cell);
        foreach (var fields in (IReadOnlySet<string>[])[line.Columns, line.Unread])
        {
            Add(digest, fields.Count);
            foreach (var field in fields.Order(StringComparer.Ordinal)) digest.Add(field);
        }
    }

    private static void Add(FramedDigest digest, FieldValues fields)
    {
        Add(digest, fields.All.Count);
        foreach (var (field, value) in fields.InOrder)
        {
            digest.Add(field);
            Add(digest, value);
        }
    }

    private static void Add(FramedDigest digest, FieldValue value)
    {
        digest.Add(value.Text);
        Add(digest, value.Place);
    }

    // An absent member differs from an empty one.
    private static void Add(FramedDigest digest, Place place)
    {
        Add(digest, place.Row ?? -1);
        digest.Add(place.Sheet).Add(place.Column is null ? "-" : "+" + place.Column).Add(place.Heading is null ? "-" : "+" + place.Heading);
    }

    private static void Add(FramedDigest digest, int number) => digest.Add(number.ToString(CultureInfo.InvariantCulture));
}
