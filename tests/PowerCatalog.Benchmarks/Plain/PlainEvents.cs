using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Benchmarks.Plain;

/// <summary>
/// Reads all events of the catalogs from a ledger file as one would by hand: one query, source-generated JSON, no checks.
/// </summary>
internal static class PlainEvents
{
    private static readonly Dictionary<string, JsonTypeInfo> ByName = new()
    {
        ["CatalogOpened.v1"] = PlainJson.Default.CatalogOpened,
        ["AdjustmentPromulgated.v1"] = PlainJson.Default.AdjustmentPromulgated,
        ["AdjustmentCompleted.v1"] = PlainJson.Default.AdjustmentCompleted,
        ["PowerAdded.v1"] = PlainJson.Default.PowerAdded,
        ["PowerRemoved.v1"] = PlainJson.Default.PowerRemoved,
        ["PowerElementsChanged.v1"] = PlainJson.Default.PowerElementsChanged,
        ["PowerTransferred.v1"] = PlainJson.Default.PowerTransferred,
        ["PowerSuspended.v1"] = PlainJson.Default.PowerSuspended,
        ["PowerResumed.v1"] = PlainJson.Default.PowerResumed,
        ["PowerDelegated.v2"] = PlainJson.Default.PowerDelegated,
        ["DelegationRecalled.v2"] = PlainJson.Default.DelegationRecalled,
        ["DepartmentRegistered.v1"] = PlainJson.Default.DepartmentRegistered,
        ["DepartmentRenamed.v1"] = PlainJson.Default.DepartmentRenamed,
        ["DepartmentsMerged.v1"] = PlainJson.Default.DepartmentsMerged,
        ["DepartmentClosed.v1"] = PlainJson.Default.DepartmentClosed,
        ["TownshipRegistered.v1"] = PlainJson.Default.TownshipRegistered,
        ["TownshipRenamed.v1"] = PlainJson.Default.TownshipRenamed,
        ["TownshipClosed.v1"] = PlainJson.Default.TownshipClosed,
    };

    /// <summary>The events in order, with their revisions.</summary>
    public static IEnumerable<(long Revision, CatalogEvent Happened)> Read(string ledger)
    {
        using var connection = new SqliteConnection($"Data Source={ledger};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT e.position, e.revision, e.recorded, t.name, e.data FROM events e
            CROSS JOIN streams s ON s.stream_id = e.stream_id CROSS JOIN event_types t ON t.type_id = e.type_id
            WHERE s.name >= 'catalog-' AND s.name < 'catalog.' ORDER BY e.position
            """;
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var happened = JsonSerializer.Deserialize(rows.GetFieldValue<byte[]>(4), ByName[rows.GetString(3)]);
            yield return (rows.GetInt64(1), (CatalogEvent)happened!);
        }
    }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    GenerationMode = JsonSourceGenerationMode.Metadata,
    Converters =
    [
        typeof(Words<Category>), typeof(Words<Family>), typeof(Words<DelegationMode>), typeof(Words<ActingName>),
        typeof(Words<ReceiverKind>),
    ])]
[JsonSerializable(typeof(CatalogOpened))]
[JsonSerializable(typeof(AdjustmentPromulgated))]
[JsonSerializable(typeof(AdjustmentCompleted))]
[JsonSerializable(typeof(PowerAdded))]
[JsonSerializable(typeof(PowerRemoved))]
[JsonSerializable(typeof(PowerElementsChanged))]
[JsonSerializable(typeof(PowerTransferred))]
[JsonSerializable(typeof(PowerSuspended))]
[JsonSerializable(typeof(PowerResumed))]
[JsonSerializable(typeof(PowerDelegated))]
[JsonSerializable(typeof(DelegationRecalled))]
[JsonSerializable(typeof(DepartmentRegistered))]
[JsonSerializable(typeof(DepartmentRenamed))]
[JsonSerializable(typeof(DepartmentsMerged))]
[JsonSerializable(typeof(DepartmentClosed))]
[JsonSerializable(typeof(TownshipRegistered))]
[JsonSerializable(typeof(TownshipRenamed))]
[JsonSerializable(typeof(TownshipClosed))]
internal sealed partial class PlainJson : JsonSerializerContext;

internal sealed class Words<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase) where T : struct, Enum;
