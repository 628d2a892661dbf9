using System.Xml.Linq;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Exchange.Annotating;

/// <summary>The part of a sheet's notes. What others wrote stays, and ours comes below it; what we wrote before is taken out first.</summary>
internal static class CellComments
{
    public const string Author = "PowerCatalog";

    // In a note of somebody else's, ours is a run of its own that says whose it is.
    private const string Signed = $"\n{Author}: ";

    // A spreadsheet keeps 32,767 characters of a note.
    private const int Longest = 30_000;

    /// <summary>A part without notes.</summary>
    public static XDocument Empty(XNamespace main) => new(new XElement(main + "comments", new XElement(main + "authors"), new XElement(main + "commentList")));

    /// <summary>Takes our notes out.</summary>
    /// <returns>The cells that have no note any more, and those in which somebody else's is left.</returns>
    public static (IReadOnlyList<(int Row, int Column)> Bare, IReadOnlyList<(int Row, int Column)> Shared) Remove(XDocument comments)
    {
        var main = comments.Root!.Name.Namespace;
        var ours = IndexOf(comments.Root, main);
        var all = comments.Descendants(main + "comment").ToList();
        var whole = all.Where(comment => ours >= 0 && (int?)comment.Attribute("authorId") == ours).ToList();
        var signed = all.Except(whole).SelectMany(comment => comment.Descendants(main + "r")).Where(run => run.Value.StartsWith(Signed, StringComparison.Ordinal)).ToList();
        var shared = signed.Select(run => CellOf(run.Ancestors(main + "comment").First())).Distinct().ToList();
        foreach (var comment in whole) comment.Remove();
        foreach (var run in signed) run.Remove();
        return ([.. whole.Select(CellOf).Where(cell => cell.Row > 0)], shared);
    }

    /// <summary>Adds the notes.</summary>
    /// <returns>The cells that had none before.</returns>
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
                new XElement(main + "text", Run(main, ProblemWords.Cut(note.Text, Longest)))));
            added.Add(note);
        }

        return added;
    }

    /// <summary>The cells that have a note.</summary>
    public static IEnumerable<(int Row, int Column)> Cells(XDocument comments) =>
        comments.Descendants(comments.Root!.Name.Namespace + "comment").Select(CellOf).Where(cell => cell.Row > 0).Distinct();

    private static (int Row, int Column) CellOf(XElement comment) =>
        CellAddress.TryParse(comment.Attribute("ref")?.Value ?? "", out var column, out var row) ? (row, column) : (0, 0);

    private static int AuthorIn(XElement root, XNamespace main)
    {
        var authors = root.Element(main + "authors");
        if (authors is null) root.AddFirst(authors = new XElement(main + "authors"));
        if (IndexOf(root, main) is >= 0 and var at) return at;
        authors.Add(new XElement(main + "author", Author));
        return authors.Elements(main + "author").Count() - 1;
    }

    private static int IndexOf(XElement root, XNamespace main) =>
        root.Elements(main + "authors").Elements(main + "author").ToList().FindIndex(author => author.Value == Author);

    private static void Append(XElement comment, XNamespace main, string note)
    {
        var text = comment.Element(main + "text");
        if (text is null) comment.AddFirst(text = new XElement(main + "text"));
        // A text is either plain or in runs.
        foreach (var plain in text.Elements(main + "t").ToList()) plain.ReplaceWith(new XElement(main + "r", new XElement(plain)));

        var runs = text.Elements(main + "r").ToList();
        var length = runs.Sum(run => run.Value.Length);
        if (length > Longest) return;
        var ours = Run(main, ProblemWords.Cut(Signed + note, Math.Max(2, Longest - length)));
        if (runs.Count > 0) runs[^1].AddAfterSelf(ours);
        else text.AddFirst(ours);
    }

    private static XElement Run(XNamespace main, string text) => new(
        main + "r",
        new XElement(main + "rPr", new XElement(main + "sz", new XAttribute("val", 9)), new XElement(main + "rFont", new XAttribute("val", "宋体"))),
        new XElement(main + "t", new XAttribute(XNamespace.Xml + "space", "preserve"), EscapedText.Encode(text)));
}
