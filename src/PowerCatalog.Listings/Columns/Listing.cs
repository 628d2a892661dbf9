using System.Globalization;
using PowerCatalog.Domain.Text;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Listings.Columns;

/// <summary>A list as every face shows it: its title and its columns, said once for CSV, workbook, page and terminal.</summary>
/// <typeparam name="T">A row.</typeparam>
/// <param name="Title">Its title: the sheet's name and the middle of a file's name.</param>
/// <param name="Columns">Its columns.</param>
public sealed record Listing<T>(Bilingual Title, IReadOnlyList<Column<T>> Columns)
{
    /// <summary>The columns for where there is little room.</summary>
    public IEnumerable<Column<T>> Brief => Columns.Where(column => column.Brief);

    /// <summary>A list without columns, to add them to.</summary>
    public Listing(string zh, string en) : this(new Bilingual(zh, en), [])
    {
    }

    /// <summary>With a column of text.</summary>
    public Listing<T> Text(string zh, string en, Func<T, string?> cell, bool brief = false) => With(zh, en, ColumnKind.Text, cell, brief);

    /// <summary>With a column of whole numbers.</summary>
    public Listing<T> Number(string zh, string en, Func<T, long?> value, bool brief = false) =>
        With(zh, en, ColumnKind.Number, row => value(row)?.ToString(CultureInfo.InvariantCulture), brief);

    /// <summary>With a column of numbers that may have a fraction.</summary>
    public Listing<T> Fraction(string zh, string en, Func<T, decimal?> value, bool brief = false) =>
        With(zh, en, ColumnKind.Number, row => value(row)?.ToString(CultureInfo.InvariantCulture), brief);

    /// <summary>With a column of days.</summary>
    public Listing<T> Date(string zh, string en, Func<T, DateOnly?> value, bool brief = false) =>
        With(zh, en, ColumnKind.Date, row => value(row) is { } date ? CatalogTime.Show(date) : null, brief);

    /// <summary>With a column of the last days of half-open ranges: people read the last day.</summary>
    public Listing<T> LastDay(string zh, string en, Func<T, DateOnly?> until, bool brief = false) =>
        Date(zh, en, row => until(row)?.AddDays(-1), brief);

    /// <summary>With a column of moments in Asia/Shanghai.</summary>
    public Listing<T> Moment(string zh, string en, Func<T, DateTimeOffset> value, bool brief = false) =>
        With(zh, en, ColumnKind.Text, row => CatalogTime.Show(value(row)), brief);

    /// <summary>With a column of 是 and 否.</summary>
    public Listing<T> Flag(string zh, string en, Func<T, bool> value, bool brief = false) =>
        With(new Column<T>(new Bilingual(zh, en), ColumnKind.Text, row => value(row) ? "是" : "否", brief) { IsFlag = true });

    /// <summary>With a column of another list, whose row is part of this one's.</summary>
    public Listing<T> Of<TPart>(Column<TPart> column, Func<T, TPart> part) =>
        With(new Column<T>(column.Heading, column.Kind, row => column.Cell(part(row)), column.Brief) { IsFlag = column.IsFlag });

    private Listing<T> With(string zh, string en, ColumnKind kind, Func<T, string?> cell, bool brief) =>
        With(new Column<T>(new Bilingual(zh, en), kind, cell, brief));

    private Listing<T> With(Column<T> column) => this with { Columns = [.. Columns, column] };
}
