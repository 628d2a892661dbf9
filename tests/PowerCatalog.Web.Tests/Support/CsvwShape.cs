using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace PowerCatalog.Web.Tests.Support;

/// <summary>
/// What the W3C's Metadata Vocabulary for Tabular Data (17 December 2015, sections 5 and 6) asks of a description, and what a table has to
/// be for its description to be true. A validator that warns of an unknown property is not enough here: it is a fault.
/// </summary>
internal static partial class CsvwShape
{
    private static readonly string[] OfGroup =
        ["@context", "@id", "@type", "tables", "dialect", "notes", "tableDirection", "tableSchema", "transformations", "lang"];

    private static readonly string[] OfTable =
        ["url", "@id", "@type", "dialect", "notes", "suppressOutput", "tableDirection", "tableSchema", "transformations", "lang"];

    private static readonly string[] OfSchema = ["columns", "foreignKeys", "primaryKey", "rowTitles", "aboutUrl", "lang", "@id", "@type"];

    private static readonly string[] OfColumn =
    [
        "name", "suppressOutput", "titles", "virtual", "datatype", "required", "default", "null", "separator", "propertyUrl", "lang",
        "@type",
    ];

    private static readonly string[] Datatypes =
        ["string", "date", "dateTime", "decimal", "integer", "boolean", "number", "anyURI", "duration", "double", "json"];

    /// <summary>What is wrong in a description of a group of tables.</summary>
    public static IReadOnlyList<string> Faults(JsonElement group)
    {
        var faults = Unknown(group, OfGroup);
        var context = group.GetProperty("@context");
        var named = context.ValueKind == JsonValueKind.Array ? context[0] : context;
        if (named.GetString() != "http://www.w3.org/ns/csvw") faults.Add("@context");
        foreach (var table in group.GetProperty("tables").EnumerateArray()) faults.AddRange(OfOne(table));
        return faults;
    }

    /// <summary>What of a table is not as its description says: its headings, the values' types, its key.</summary>
    public static IReadOnlyList<string> Faults(JsonElement table, IReadOnlyList<string> headings, IReadOnlyList<string[]> rows)
    {
        var faults = new List<string>();
        var columns = table.GetProperty("tableSchema").GetProperty("columns").EnumerateArray().ToList();
        var titles = columns.Select(column => column.GetProperty("titles").GetProperty("zh-CN").GetString()!).ToList();
        if (!titles.SequenceEqual(headings)) return [$"headings: {string.Join(',', headings)}"];
        foreach (var (column, at) in columns.Select((column, at) => (column, at)))
        {
            var required = column.TryGetProperty("required", out var must) && must.GetBoolean();
            faults.AddRange(rows.Select(row => row[at])
                .Where(cell => cell.Length == 0 ? required : !Fits(column.GetProperty("datatype"), cell))
                .Select(cell => $"{titles[at]}: '{cell}'"));
        }

        var names = columns.Select(column => column.GetProperty("name").GetString()!).ToList();
        var key = Keys(table).Select(name => names.IndexOf(name)).ToList();
        if (rows.Select(row => string.Join('\n', key.Select(at => row[at]))).Distinct().Count() != rows.Count) faults.Add("primaryKey");
        return faults;
    }

    private static List<string> OfOne(JsonElement table)
    {
        var faults = Unknown(table, OfTable);
        if (!table.TryGetProperty("url", out _)) faults.Add("url");
        var schema = table.GetProperty("tableSchema");
        faults.AddRange(Unknown(schema, OfSchema));
        var names = new List<string>();
        foreach (var column in schema.GetProperty("columns").EnumerateArray())
        {
            faults.AddRange(Unknown(column, OfColumn));
            var name = column.GetProperty("name").GetString()!;
            if (!Name().IsMatch(name) || names.Contains(name)) faults.Add($"name {name}");
            names.Add(name);
            var type = column.GetProperty("datatype");
            var word = type.ValueKind == JsonValueKind.Object ? type.GetProperty("base").GetString() : type.GetString();
            if (!Datatypes.Contains(word)) faults.Add($"datatype {word}");
        }

        faults.AddRange(Keys(table).Where(key => !names.Contains(key)).Select(key => $"primaryKey {key}"));
        return faults;
    }

    private static IEnumerable<string> Keys(JsonElement table) =>
        table.GetProperty("tableSchema").GetProperty("primaryKey").EnumerateArray().Select(key => key.GetString()!);

    // A common property has a prefix of its own.
    private static List<string> Unknown(JsonElement of, string[] known) =>
        [
            .. of.EnumerateObject().Select(member => member.Name)
                .Where(name => !known.Contains(name) && !name.Contains(':', StringComparison.Ordinal)),
        ];

    private static bool Fits(JsonElement type, string cell)
    {
        if (type.ValueKind == JsonValueKind.Object) return type.GetProperty("format").GetString()!.Split('|').Contains(cell);
        return type.GetString() switch
        {
            "decimal" => decimal.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            _ => true,
        };
    }

    // A variable's name of RFC 6570 that does not begin with _.
    [GeneratedRegex("^(?!_)(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2})(?:\\.?(?:[A-Za-z0-9_]|%[0-9A-Fa-f]{2}))*$")]
    private static partial Regex Name();
}
