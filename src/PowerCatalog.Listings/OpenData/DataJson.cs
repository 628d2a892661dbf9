using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using PowerCatalog.Domain.Time;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Listings.OpenData;

/// <summary>
/// Writes a data set as JSON: its rows as objects whose members are the names of the dictionary; what is empty is left out.
/// </summary>
public static class DataJson
{
    // So many bytes are held until they are sent on.
    private const int Held = 64 * 1024;

    internal static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes it; the stream is only ever written to asynchronously, and left open.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="view">The catalog.</param>
    /// <param name="table">The data set.</param>
    /// <param name="cancellation">Stops the writing.</param>
    public static async Task WriteAsync(Stream output, CatalogView view, DataTable table, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(table);
        await using var json = new Utf8JsonWriter(output, Plain);
        json.WriteStartObject();
        Head(json, view);
        json.WriteString("dataSet", table.Set.Name);
        json.WriteStartArray("items");
        foreach (var row in table.Content.Rows)
        {
            Row(json, table.Columns, row);
            if (json.BytesPending > Held) await json.FlushAsync(cancellation);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(cancellation);
    }

    private static void Head(Utf8JsonWriter json, CatalogView view)
    {
        json.WriteStartObject("catalog");
        json.WriteString("division", view.Catalog.Division.Value);
        json.WriteString("name", view.Catalog.Name);
        json.WriteEndObject();
        json.WriteStartObject("lens");
        json.WriteString("on", CatalogTime.Show(view.Lens.On));
        json.WriteNumber("known", view.Lens.Known);
        json.WriteBoolean("asRecorded", view.Lens.AsRecorded);
        json.WriteEndObject();
    }

    private static void Row(Utf8JsonWriter json, IReadOnlyList<DataColumn> columns, IReadOnlyList<string?> row)
    {
        json.WriteStartObject();
        for (var i = 0; i < columns.Count; i++)
        {
            if (row[i] is not { Length: > 0 } cell) continue;
            var name = columns[i].Name;
            if (columns[i].Type == DataType.Flag) json.WriteBoolean(name, cell == "是");
            else if (columns[i].Type == DataType.Number && decimal.TryParse(cell, CultureInfo.InvariantCulture, out var number))
                json.WriteNumber(name, number);
            else json.WriteString(name, cell);
        }

        json.WriteEndObject();
    }
}
