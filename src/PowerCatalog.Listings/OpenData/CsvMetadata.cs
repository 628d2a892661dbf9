using System.Text.Json;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Listings.OpenData;

/// <summary>
/// The dictionary for programs: CSV on the Web, as the W3C's Metadata Vocabulary for Tabular Data of 17 December 2015 has it
/// (https://www.w3.org/TR/tabular-metadata/).
/// </summary>
public static class CsvMetadata
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="view">The catalog.</param>
    /// <param name="tables">The data sets, of which the columns alone are looked at.</param>
    /// <param name="address">The address of a data set's CSV, relative to this file.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static async Task WriteAsync(
        Stream output, CatalogView view, IEnumerable<DataTable> tables, Func<DataSet, string> address, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(address);
        await using var json = new Utf8JsonWriter(output, DataJson.Plain with { Indented = true });
        json.WriteStartObject();
        json.WriteStartArray("@context");
        json.WriteStringValue("http://www.w3.org/ns/csvw");
        json.WriteStartObject();
        json.WriteString("@language", "zh-CN");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString("dc:title", $"{view.Catalog.Name}权责清单");
        json.WriteString("dc:publisher", view.Catalog.Custodian);
        json.WriteStartObject("dc:license");
        json.WriteString("@id", DataLicence.Address);
        json.WriteEndObject();
        json.WriteStartArray("tables");
        foreach (var table in tables) Table(json, table, address(table.Set));
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void Table(Utf8JsonWriter json, DataTable table, string address)
    {
        json.WriteStartObject();
        json.WriteString("url", address);
        Both(json, "dc:title", table.Set.Title);
        Both(json, "dc:description", table.Set.Note);
        json.WriteStartObject("dialect");
        json.WriteString("encoding", "utf-8");
        json.WriteBoolean("header", true);
        json.WriteEndObject();
        json.WriteStartObject("tableSchema");
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) Column(json, column, table.Set.Key.Contains(column.Name));
        json.WriteEndArray();
        json.WriteStartArray("primaryKey");
        foreach (var key in table.Set.Key) json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, DataColumn column, bool isKey)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteStartObject("titles");
        json.WriteString("zh-CN", column.Title.Zh);
        json.WriteString("en", column.Title.En);
        json.WriteEndObject();
        Both(json, "dc:description", column.Note);
        if (column.Type != DataType.Flag) json.WriteString("datatype", column.Type switch
        {
            DataType.Number => "decimal",
            DataType.Date => "date",
            _ => "string",
        });
        else
        {
            json.WriteStartObject("datatype");
            json.WriteString("base", "boolean");
            json.WriteString("format", "是|否");
            json.WriteEndObject();
        }

        if (isKey) json.WriteBoolean("required", true);
        json.WriteEndObject();
    }

    private static void Both(Utf8JsonWriter json, string name, Bilingual text)
    {
        json.WriteStartArray(name);
        foreach (var (language, value) in ((string, string)[])[("zh-CN", text.Zh), ("en", text.En)])
        {
            json.WriteStartObject();
            json.WriteString("@value", value);
            json.WriteString("@language", language);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
