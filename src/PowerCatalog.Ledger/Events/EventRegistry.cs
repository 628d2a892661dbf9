using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PowerCatalog.Domain.Events;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// Which name in the ledger stands for which event, and how each is written. Names are registered strings with a version, independent of the
/// names of classes; golden files in the tests pin their JSON. An event whose name is not here stops whoever reads it.
/// </summary>
public static class EventRegistry
{
    private static readonly Entry[] Entries =
    [
        Of<CatalogOpened>(EventNames.CatalogOpened),
        Of<AdjustmentPromulgated>(EventNames.AdjustmentPromulgated),
        Of<AdjustmentCompleted>(EventNames.AdjustmentCompleted),
        Of<PowerAdded>(EventNames.PowerAdded),
        Of<PowerRemoved>(EventNames.PowerRemoved),
        Of<PowerElementsChanged>(EventNames.PowerElementsChanged),
        Of<PowerTransferred>(EventNames.PowerTransferred),
        Of<PowerSuspended>(EventNames.PowerSuspended),
        Of<PowerResumed>(EventNames.PowerResumed),
        Of<PowerDelegated>(EventNames.PowerDelegated),
        Of<DelegationRecalled>(EventNames.DelegationRecalled),
        Of<DepartmentRegistered>(EventNames.DepartmentRegistered),
        Of<DepartmentRenamed>(EventNames.DepartmentRenamed),
        Of<DepartmentsMerged>(EventNames.DepartmentsMerged),
        Of<DepartmentClosed>(EventNames.DepartmentClosed),
        Of<TownshipRegistered>(EventNames.TownshipRegistered),
        Of<TownshipRenamed>(EventNames.TownshipRenamed),
        Of<TownshipClosed>(EventNames.TownshipClosed),
        Of<FactCorrected>(EventNames.FactCorrected),
        Of<AdjustmentAnnulled>(EventNames.AdjustmentAnnulled),
    ];

    private static readonly Dictionary<string, Entry> ByName = Entries.ToDictionary(entry => entry.Name);
    private static readonly Dictionary<Type, Entry> ByType = Entries.ToDictionary(entry => entry.Type);

    /// <summary>All names, with the event's type.</summary>
    public static IEnumerable<(string Name, Type Type)> All => Entries.Select(entry => (entry.Name, entry.Type));

    /// <summary>The name under which an event is recorded.</summary>
    /// <exception cref="UnknownEventException">The event is not registered.</exception>
    public static string NameOf(CatalogEvent happened) => Find(happened).Name;

    /// <summary>The name under which events of a type are recorded.</summary>
    /// <exception cref="UnknownEventException">The type is not registered.</exception>
    public static string NameOf<T>() where T : CatalogEvent =>
        ByType.TryGetValue(typeof(T), out var entry) ? entry.Name : throw new UnknownEventException($"The event {typeof(T).Name} has no registered name.");

    /// <summary>The event as UTF-8 JSON.</summary>
    /// <exception cref="UnknownEventException">The event is not registered.</exception>
    public static byte[] Write(CatalogEvent happened) => JsonSerializer.SerializeToUtf8Bytes(happened, Find(happened).Json);

    /// <summary>Reads a recorded event.</summary>
    /// <exception cref="UnknownEventException">The name is not registered, or the JSON is not that event's: this program is older than the ledger, or the ledger is damaged.</exception>
    public static CatalogEvent Read(string name, ReadOnlySpan<byte> data)
    {
        if (!ByName.TryGetValue(name, out var entry)) throw new UnknownEventException($"The ledger holds an event '{name}' that this version of the program does not know.");
        try
        {
            return (CatalogEvent?)JsonSerializer.Deserialize(data, entry.Json) ?? throw new JsonException("The event is null.");
        }
        catch (JsonException exception)
        {
            throw new UnknownEventException($"The event '{name}' cannot be read: {exception.Message}", exception);
        }
    }

    private static Entry Find(CatalogEvent happened) => ByType.TryGetValue(happened.GetType(), out var entry)
        ? entry
        : throw new UnknownEventException($"The event {happened.GetType().Name} has no registered name.");

    private static Entry Of<T>(string name) where T : CatalogEvent => new(name, typeof(T), EventJson.Of<T>());

    private sealed record Entry(string Name, Type Type, JsonTypeInfo Json);
}

/// <summary>An event that this program does not know. Whoever reads stops here: to skip it would give wrong answers.</summary>
public sealed class UnknownEventException : Exception
{
    /// <summary>With the event's name and what to do.</summary>
    public UnknownEventException(string message) : base(message)
    {
    }

    /// <summary>With the cause.</summary>
    public UnknownEventException(string message, Exception inner) : base(message, inner)
    {
    }

    /// <summary>For serialisers.</summary>
    public UnknownEventException()
    {
    }
}
