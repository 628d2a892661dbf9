namespace PowerCatalog.Seeds.Writing;

/// <summary>
/// Multiplies a year for benchmarks: each row about a power is written N times for N different powers. Townships and departments stay as
/// they are, and so do delegations, so that a township's answer keeps its size while the history behind it grows.
/// </summary>
public static class Scaling
{
    private static readonly HashSet<string> Multiplied = ["list", "add", "remove", "change", "transfer"];

    /// <summary>The book with each row about a power written <paramref name="times"/> times.</summary>
    public static Book Multiply(Book book, int times) =>
        book with { Sheets = [.. book.Sheets.Select(sheet => Multiply(sheet, times))] };

    private static Sheet Multiply(Sheet sheet, int times) =>
        Multiplied.Contains(sheet.Key) ? sheet with { Rows = new ManyRows(sheet.Rows, times) } : sheet;

    private static Row Copy(Row row, int copy)
    {
        if (copy == 0) return row;
        var other = new Row();
        foreach (var (field, value) in row)
        {
            other[field] = field switch
            {
                "code" => Code(value, copy),
                "supersedes" or "supersededBy" when value.Length > 0 => string.Join('、', value.Split('、').Select(code => Code(code, copy))),
                "name" => Name(value, copy),
                "from" or "to" when row["element"] == "事项名称" => Name(value, copy),
                _ => value,
            };
        }

        return other;
    }

    // The first two digits name the region of the list's maker: the copies take the others of the hundred, and a suffix when these are used
    // up.
    private static string Code(string code, int copy) =>
        copy < 64 ? $"{copy:00}{code[2..]}" : copy < 99 ? $"{copy + 1:00}{code[2..]}" : $"{code}-{copy}";

    private static string Name(string name, int copy) => $"{name}（副本{copy}）";

    // Rows are made as they are read: a hundredfold year is never in memory.
    private sealed class ManyRows(IReadOnlyList<Row> rows, int times) : IReadOnlyList<Row>
    {
        public int Count => rows.Count * times;

        public Row this[int index] => Copy(rows[index / times], index % times);

        public IEnumerator<Row> GetEnumerator()
        {
            for (var i = 0; i < Count; i++) yield return this[i];
        }

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
