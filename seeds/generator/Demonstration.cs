using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Seeds.Counting;
using PowerCatalog.Seeds.Planning;
using PowerCatalog.Seeds.Writing;

namespace PowerCatalog.Seeds;

/// <summary>The demonstration of 吴忠市 2021: its workbooks, and the figures that they come to.</summary>
public sealed class Demonstration
{
    private readonly Layout _layout;

    /// <param name="root">The repository's root.</param>
    public Demonstration(string root)
    {
        _layout = new Layout(root);
        Targets = new Targets(FolderIn(root));
        var plan = new Plan(root, Targets);
        Books = [OpeningList.Of(plan), .. new Year2021(plan).Books(_layout.ElementNames)];
        var departments = plan.Library.Departments.ToDictionary(pair => pair.Value, pair => pair.Key);
        departments.Add("市乡村振兴局", "D26");
        Figures = Recount.Of(Books, _layout.ElementNames, departments);
    }

    /// <summary>The opening list and the decisions, in order.</summary>
    public IReadOnlyList<Book> Books { get; }

    /// <summary>What the report states.</summary>
    public Targets Targets { get; }

    /// <summary>What the rows come to, recounted.</summary>
    public IReadOnlyDictionary<string, decimal> Figures { get; }

    /// <summary>Where the committed workbooks are.</summary>
    public static string FolderIn(string root) => Path.Combine(root, "seeds", "wuzhong-2021");

    /// <summary>The figures that differ from the report's; none where all is well.</summary>
    public IEnumerable<string> Differences() =>
        Targets.Keys.Where(key => Figures[key] != Targets[key])
            .Select(key => $"{key}: the report says {Targets[key]}, the rows come to {Figures[key]}");

    /// <summary>Writes one book.</summary>
    public void Write(Book book, Stream output) => WorkbookWriter.Write(output, _layout.Sheets(book));
}
