using System.Globalization;
using PowerCatalog.Domain.Time;
using PowerCatalog.Exchange.Tables;
using PowerCatalog.Exchange.Workbooks;

namespace PowerCatalog.Web.Http.Tables;

/// <summary>A list as a table: what stands on the sheet's tab, above the columns and in the rows.</summary>
/// <param name="Title">The sheet's name and the middle of the file's name.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, read while they are written.</param>
internal sealed record TableContent(string Title, IReadOnlyList<TableColumn> Columns, IEnumerable<IReadOnlyList<string?>> Rows)
{
    /// <summary>What the list is about, by code, in the file's name.</summary>
    public string? Subject { get; init; }

    public static TableContent Of<T>(string title, IReadOnlyList<Column<T>> columns, IEnumerable<T> rows) => new(
        title,
        [.. columns.Select(column => new TableColumn(column.Heading, column.Kind))],
        rows.Select(row => (IReadOnlyList<string?>)[.. columns.Select(column => column.Cell(row))]));
}

/// <summary>A column of a table.</summary>
/// <typeparam name="T">What a row is made of.</typeparam>
/// <param name="Heading">Its heading.</param>
/// <param name="Cell">A row's cell.</param>
/// <param name="Kind">What it holds.</param>
internal sealed record Column<T>(string Heading, Func<T, string?> Cell, ColumnKind Kind = ColumnKind.Text)
{
    public static Column<T> Number(string heading, Func<T, long?> value) =>
        new(heading, row => value(row)?.ToString(CultureInfo.InvariantCulture), ColumnKind.Number);

    public static Column<T> Date(string heading, Func<T, DateOnly?> value) =>
        new(heading, row => value(row) is { } date ? CatalogTime.Show(date) : null, ColumnKind.Date);

    public static Column<T> Moment(string heading, Func<T, DateTimeOffset> value) => new(heading, row => CatalogTime.Show(value(row)));

    public static Column<T> Flag(string heading, Func<T, bool> value) => new(heading, row => value(row) ? "是" : "否");
}
