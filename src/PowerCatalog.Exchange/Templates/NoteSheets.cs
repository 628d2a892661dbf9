using PowerCatalog.Exchange.Files;

namespace PowerCatalog.Exchange.Templates;

/// <summary>The sheets of notes that the program itself writes into templates and drafts, which come back with what is sent.</summary>
internal static class NoteSheets
{
    /// <summary>The sheet's name in a template.</summary>
    public const string OfTemplate = "填写说明";

    /// <summary>The sheet's name in a draft.</summary>
    public const string OfDraft = "说明";

    // Hints may stand above the headings.
    private const int Searched = 5;

    /// <summary>The headings in a template.</summary>
    public static readonly IReadOnlyList<string> HeadingsOfTemplate =
        ["工作表 Sheet", "列 Column", "必填 Required", "怎样填写", "How to fill it in", "示例 Example", "", "可变更的要素 Elements"];

    /// <summary>The headings in a draft.</summary>
    public static readonly IReadOnlyList<string> HeadingsOfDraft = ["说明 Notes", "", "可变更的要素 Elements"];

    /// <summary>Whether a sheet is one of them, by its name and its headings; one that only has the name is the user's own.</summary>
    public static bool Is(ITable table) => table.Name switch
    {
        OfTemplate => Has(table, HeadingsOfTemplate),
        OfDraft => Has(table, HeadingsOfDraft),
        _ => false,
    };

    private static bool Has(ITable table, IReadOnlyList<string> headings) => table.Rows().Take(Searched).Any(
        row => row.Cells.Where(cell => cell.HasContent).Select(cell => cell.Text).SequenceEqual(headings.Where(text => text.Length > 0)));
}
