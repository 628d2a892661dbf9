using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Time;

namespace PowerCatalog.Benchmarks.Plain;

/// <summary>
/// A minimal API that answers with a township's powers as one would write it for this alone: the same queries by hand, the same JSON, and
/// none of the lens that can be asked for, the tags, the forms, the checks of the query and the fields of safety.
/// </summary>
internal static class PlainTownshipEndpoint
{
    private const long Now = long.MaxValue;

    public static WebApplication Build(string file, ReferenceData reference, string address)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address);
        var app = builder.Build();
        var names = reference.Categories.ToDictionary(name => name.Key, name => new Both(name.Zh, name.En));
        var source = $"Data Source={file};Mode=ReadOnly";
        app.MapGet(
            "/api/v1/catalogs/{division}/townships/{code}/powers",
            async (string division, string code, Microsoft.AspNetCore.Http.HttpContext http) =>
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(http.Response.BodyWriter, Read(source, names, division, code), PlainAnswer.Json.Answer);
        });
        return app;
    }

    private static Answer Read(string source, Dictionary<Category, Both> names, string division, string code)
    {
        using var connection = new SqliteConnection(source);
        connection.Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        var on = TimeProvider.System.Today();
        var today = (on.Year * 10000L) + (on.Month * 100) + on.Day;

        using var catalog = Command(connection, transaction, PlainTownshipSql.Catalog, ("$division", division));
        using var found = catalog.ExecuteReader();
        found.Read();
        var id = found.GetInt64(0);
        var moment = CatalogTime.Show(DateTimeOffset.UnixEpoch.AddTicks(found.GetInt64(3) * TimeSpan.TicksPerMicrosecond));
        var reference = new Catalog(division, found.GetString(1));
        var lens = new Lens(on, found.GetInt64(2), moment, found.GetInt64(2), false);

        using var township =
            Command(connection, transaction, PlainTownshipSql.Township, ("$catalog", id), ("$code", code), ("$on", today), ("$now", Now));
        using var place = township.ExecuteReader();
        place.Read();
        using var count =
            Command(connection, transaction, PlainTownshipSql.Count, ("$catalog", id), ("$code", code), ("$on", today), ("$now", Now));
        var item =
            new Township(
                code, place.GetString(0), place.IsDBNull(1) ? null : place.GetString(1), place.GetInt64(2) != 0,
                (long)count.ExecuteScalar()!);

        using var powers =
            Command(connection, transaction, PlainTownshipSql.Powers, ("$catalog", id), ("$code", code), ("$on", today), ("$now", Now));
        using var rows = powers.ExecuteReader();
        var items = new List<Power>();
        while (rows.Read()) items.Add(Row(rows, names));
        return new Answer(reference, lens, item, items, items.Count);
    }

    private static Power Row(SqliteDataReader row, Dictionary<Category, Both> names)
    {
        var category = (Category)row.GetInt64(2);
        return new Power(
            row.GetString(0), row.GetString(1), category, names[category], row.GetString(3), row.GetString(4), Text(5),
            (DelegationMode)row.GetInt64(6), (ActingName)row.GetInt64(7), Text(8), Text(9), Date(10)!.Value, Date(11), Date(12), Text(13),
            Text(17),
            row.GetInt64(14) != 0, Text(15), row.GetString(16), Text(18));

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        DateOnly? Date(int column) => row.IsDBNull(column) || row.GetInt64(column) is 9999_12_31 ? null : Day(row.GetInt64(column));
    }

    private static DateOnly Day(long number) => new((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100));

    private static SqliteCommand Command(
        SqliteConnection connection, SqliteTransaction transaction, string sql, params ReadOnlySpan<(string Name, object Value)> values)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }

    internal sealed record Both(string Zh, string En);

    internal sealed record Catalog(string Division, string Name);

    internal sealed record Lens(DateOnly On, long Known, string KnownRecorded, long Head, bool AsRecorded);

    internal sealed record Township(string Code, string Name, string? County, bool Open, long Powers);

    internal sealed record Power(
        string Code, string Name, Category Category, Both CategoryName, string Department, string DepartmentName, string? LegalBasis,
        DelegationMode Mode, ActingName InWhoseName, string? Instrument, string? ProvincialBasis, DateOnly Since, DateOnly? Until,
        DateOnly? HandOver, string? Travelling, string? Scope, bool Suspended, string? DocumentNumber, string AdjustmentTitle,
        string? ComplaintPhone);

    internal sealed record Answer(Catalog Catalog, Lens Lens, Township Township, IReadOnlyList<Power> Items, int Total);
}

internal static class PlainAnswer
{
    /// <summary>With Chinese written as it is, like our answers.</summary>
    public static readonly PlainAnswerJson Json =
        new(new JsonSerializerOptions(PlainAnswerJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(Words<Category>), typeof(Words<DelegationMode>), typeof(Words<ActingName>)])]
[JsonSerializable(typeof(PlainTownshipEndpoint.Answer))]
internal sealed partial class PlainAnswerJson : JsonSerializerContext;
