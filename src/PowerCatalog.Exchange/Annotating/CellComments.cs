using System.Text.RegularExpressions;
using System.Xml.Linq;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>
/// A sheet's notes (comments part). Notes of other authors stay, with ours below them; our earlier notes are removed first.
/// </summary>
internal static partial class CellComments
{
    public const string Author = "PowerCatalog";

    // Spreadsheets begin a note with its author in the same way. It identifies our notes even after a program rewrote the workbook, which
    // may drop the author and split the runs differently.
    private const string Signature = $"{Author}: ";

    // A spreadsheet keeps 32,767 characters of a note.
    private const int Longest = 30_000;

    /// <summary>A part without notes.</summary>
    public static XDocument Empty(XNamespace main) =>
        new(new XElement(main + "comments", new XElement(main + "authors"), new XElement(main + "commentList")));

    /// <summary>Removes our notes.</summary>
    /// <returns>The cells left without a note, and those that keep the note of another author.</returns>
    public static (IReadOnlyList<(int Row, int Column)> Bare, IReadOnlyList<(int Row, int Column)> Shared) Remove(XDocument comments)
    {
        var main = comments.Root!.Name.Namespace;
        var noted = comments.Descendants(main + "comment").Where(comment => TakeOut(comment, main)).ToList();
        var bare = noted.Where(comment => string.IsNullOrWhiteSpace(TextOf(comment, main))).ToList();
        foreach (var comment in bare) comment.Remove();
        return (CellsOf(bare), CellsOf(noted.Except(bare)));
    }

    /// <summary>Adds the notes.</summary>
    /// <returns>The cells that had no note before.</returns>
    public static IReadOnlyList<CellNote> Add(XDocument comments, IReadOnlyList<CellNote> notes)
    {
        var main = comments.Root!.Name.Namespace;
        var list = comments.Root.Element(main + "commentList") ?? throw new System.Xml.XmlException("The notes have no list.");
        var author = AuthorIn(comments.Root, main);
        var byCell = list.Elements(main + "comment")
            .Select(comment => (Cell: CellOf(comment), Comment: comment))
            .DistinctBy(pair => pair.Cell)
            .ToDictionary(pair => pair.Cell, pair => pair.Comment);
        var added = new List<CellNote>();
        foreach (var note in notes)
        {
            if (byCell.TryGetValue((note.Row, note.Column), out var comment))
            {
                Append(comment, main, note.Text);
                continue;
            }

            list.Add(new XElement(
                main + "comment", new XAttribute("ref", CellAddress.Of(note.Column, note.Row)), new XAttribute("authorId", author),
                new XElement(main + "text", Run(main, Quote.Of(Signature + note.Text, Longest)))));
            added.Add(note);
        }

        return added;
    }

    /// <summary>The cells that have a note.</summary>
    public static IEnumerable<(int Row, int Column)> Cells(XDocument comments) =>
        CellsOf(comments.Descendants(comments.Root!.Name.Namespace + "comment"));

    private static (int Row, int Column) CellOf(XElement comment) =>
        CellAddress.TryParse(comment.Attribute("ref")?.Value ?? "", out var column, out var row) ? (row, column) : (0, 0);

    private static IReadOnlyList<(int Row, int Column)> CellsOf(IEnumerable<XElement> comments) =>
        [.. comments.Select(CellOf).Where(cell => cell.Row > 0).Distinct()];

    private static string TextOf(XElement comment, XNamespace main) =>
        string.Concat(comment.Descendants(main + "t").Select(text => text.Value));

    // Whether the note had text of ours to remove.
    private static bool TakeOut(XElement comment, XNamespace main)
    {
        var ours = Ours().Match(TextOf(comment, main));
        if (!ours.Success) return false;
        var passed = 0;
        foreach (var text in comment.Descendants(main + "t").ToList())
        {
            var (value, from) = (text.Value, Math.Max(0, ours.Index - passed));
            var to = Math.Min(value.Length, ours.Index + ours.Length - passed);
            if (from < to) text.Value = value.Remove(from, to - from);
            passed += value.Length;
        }

        foreach (var run in comment.Descendants(main + "r").Where(run => run.Value.Length == 0).ToList()) run.Remove();
        return true;
    }

    private static int AuthorIn(XElement root, XNamespace main)
    {
        var authors = root.Element(main + "authors");
        if (authors is null) root.AddFirst(authors = new XElement(main + "authors"));
        var at = authors.Elements(main + "author").ToList().FindIndex(author => author.Value == Author);
        if (at >= 0) return at;
        authors.Add(new XElement(main + "author", Author));
        return authors.Elements(main + "author").Count() - 1;
    }

    private static void Append(XElement comment, XNamespace main, string note)
    {
        var text = comment.Element(main + "text");
        if (text is null) comment.AddFirst(text = new XElement(main + "text"));
        // A text is either plain or in runs.
        foreach (var plain in text.Elements(main + "t").ToList()) plain.ReplaceWith(new XElement(main + "r", new XElement(plain)));

        var runs = text.Elements(main + "r").ToList();
        var length = runs.Sum(run => run.Value.Length);
        if (length > Longest) return;
        var ours = Run(main, Quote.Of((length > 0 ? "\n" : "") + Signature + note, Math.Max(2, Longest - length)));
        if (runs.Count > 0) runs[^1].AddAfterSelf(ours);
        else text.AddFirst(ours);
    }

    private static XElement Run(XNamespace main, string text) => new(
        main + "r",
        new XElement(
            main + "rPr", new XElement(main + "sz", new XAttribute("val", 9)), new XElement(main + "rFont", new XAttribute("val", "宋体"))),
        new XElement(main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), EscapedText.Encode(text)));

    // From the signature to the last problem code; text that a person added below it stays.
    [GeneratedRegex("""(?:^|\n)PowerCatalog: (?:.*\[[a-z0-9.-]+\](?:.*…\z)?|.*)""", RegexOptions.Singleline)]
    private static partial Regex Ours();
}
