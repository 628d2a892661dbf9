using PowerCatalog.Domain.Problems;
using PowerCatalog.Exchange.Workbooks;
using PowerCatalog.Listings.Columns;
using PowerCatalog.ReadModels.Lenses;
using Spectre.Console;

namespace PowerCatalog.Output;

/// <summary>
/// Output for people: tables on standard output, everything else on standard error. Text from data is never interpreted as markup.
/// </summary>
internal static class Terminal
{
    // Rows of one table.
    private const int MostRows = 10_000;

    // Tables in a file or a pipe are not wrapped to a screen's width.
    private const int WidthWithoutTerminal = 240;

    private const int WarningsOfAKind = 5;

    private static readonly IAnsiConsole Out = Create(Console.Out, Console.IsOutputRedirected);
    private static readonly IAnsiConsole Error = Create(Console.Error, Console.IsErrorRedirected);

    private static bool _isLogOutput;

    /// <summary>Prints the brief columns of a list.</summary>
    public static void Table<T>(Listing<T> listing, IEnumerable<T> rows)
    {
        var columns = listing.Brief.ToList();
        var headings = columns.Select(column => (column.Heading.Zh, column.Kind == ColumnKind.Number));
        Table(headings, rows.Select(row => columns.Select(column => column.Cell(row))));
    }

    /// <summary>Prints names and values, one row each.</summary>
    public static void Table(string what, string value, IEnumerable<(string What, string? Value)> rows) =>
        Table([(what, false), (value, false)], rows.Select(row => (IEnumerable<string?>)[row.What, row.Value]));

    // A table is laid out whole, and one of half a million rows would take gigabytes: it is told in several, each with its headings.
    private static void Table(IEnumerable<(string Text, bool IsNumber)> headings, IEnumerable<IEnumerable<string?>> rows)
    {
        var empty = true;
        foreach (var block in rows.Chunk(MostRows))
        {
            Block(headings, block);
            empty = false;
        }

        if (empty) Block(headings, []);
    }

    private static void Block(IEnumerable<(string Text, bool IsNumber)> headings, IEnumerable<IEnumerable<string?>> rows)
    {
        var table = new Table().Border(Console.IsOutputRedirected ? TableBorder.Ascii : TableBorder.Rounded);
        foreach (var (text, isNumber) in headings)
        {
            var column = new TableColumn(new Text(text));
            table.AddColumn(isNumber ? column.RightAligned() : column);
        }

        foreach (var row in rows) table.AddRow(row.Select(cell => new Text(Visible(cell))));
        Out.Write(table);
    }

    public static void Line(string text) => (_isLogOutput ? Error : Out).WriteLine(Visible(text));

    /// <summary>Prints a line that must stay one, as an address to be copied.</summary>
    public static void Whole(string text) => (_isLogOutput ? Console.Error : Console.Out).WriteLine(Visible(text));

    /// <summary>From now on standard output is the log's, each line of which is an object; what is said goes to standard error.</summary>
    public static void LeaveOutputToTheLog() => _isLogOutput = true;

    public static void Note(string text) => Error.WriteLine(Visible(text));

    /// <summary>Notes the catalog and lens of an answer.</summary>
    public static void Heading(CatalogView view)
    {
        var lens = view.Lens;
        var head = lens.Known == lens.Head ? "" : $" / {lens.Head}";
        var reading = lens.AsRecorded ? " · 按最初所记 as recorded" : "";
        Note($"{view.Catalog.Name}({view.Catalog.Division}) · {Show.Date(lens.On)} · 版本 revision {lens.Known}{head}{reading}");
    }

    /// <summary>
    /// Prints all errors, and for each kind of warning the first few and the number of the rest, which <c>--json</c> lists.
    /// </summary>
    public static void Problems(IReadOnlyList<Problem> problems)
    {
        foreach (var error in problems.Where(problem => problem.Severity == Severity.Error)) Print("错误 error", error);
        foreach (var kind in problems.Where(problem => problem.Severity == Severity.Warning).GroupBy(problem => problem.Code))
        {
            foreach (var warning in kind.Take(WarningsOfAKind)) Print("提示 warning", warning);
            var rest = kind.Count() - WarningsOfAKind;
            if (rest > 0) Note($"提示 warning [{kind.Key}] 另有 {rest} 处同类提示（见 --json）。{rest} more of this kind (see --json).");
        }
    }

    private static void Print(string kind, Problem problem) =>
        Note($"{kind} [{problem.Code}] {problem.Place}{(problem.Place is null ? "" : ":")}{problem.Zh} {problem.En}");

    /// <summary>Runs work with a progress bar on standard error, if that is a terminal.</summary>
    public static async Task<T> Progress<T>(string title, Func<Action<double>, Task<T>> work)
    {
        if (Console.IsErrorRedirected) return await work(_ => { });
        return await Error.Progress().HideCompleted(true).AutoClear(true).StartAsync(async context =>
        {
            var bar = context.AddTask(Markup.Escape(title), maxValue: 1);
            return await work(part => bar.Value = part);
        });
    }

    /// <summary>Runs work of unknown length with a spinner on standard error, if that is a terminal.</summary>
    public static async Task<T> Busy<T>(string title, Func<Task<T>> work) =>
        Console.IsErrorRedirected ? await work() : await Error.Status().StartAsync(Markup.Escape(title), _ => work());

    // Control characters in data could control the terminal; they are shown as a replacement character.
    private static string Visible(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        return text.Any(c => char.IsControl(c) && c != '\n')
            ? string.Concat(text.Select(c => char.IsControl(c) && c != '\n' ? '\uFFFD' : c))
            : text;
    }

    private static IAnsiConsole Create(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
        if (redirected) console.Profile.Width = WidthWithoutTerminal;
        return console;
    }
}
