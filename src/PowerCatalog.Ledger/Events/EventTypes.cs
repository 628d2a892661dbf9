using System.Text.Json;
using System.Text.Json.Nodes;

namespace PowerCatalog.Ledger.Events;

/// <summary>
/// A set of registered events with the upcasters of their earlier versions; <see cref="EventRegistry"/> holds that of the ledger.
/// </summary>
public sealed class EventTypes
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    private readonly Dictionary<string, EventType> _byName;
    private readonly Dictionary<Type, EventType> _byType;
    private readonly Dictionary<string, Upcaster> _upcasters;

    /// <summary>Registers events and upcasters.</summary>
    /// <exception cref="ArgumentException">
    /// A name or a type is registered twice, or an upcaster does not lead to a registered event.
    /// </exception>
    public EventTypes(IReadOnlyCollection<EventType> types, IReadOnlyCollection<Upcaster> upcasters)
    {
        _byName = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _byType = types.ToDictionary(type => type.Type);
        _upcasters = upcasters.ToDictionary(upcaster => upcaster.From, StringComparer.Ordinal);
        if (_upcasters.Keys.FirstOrDefault(_byName.ContainsKey) is { } twice)
            throw new ArgumentException($"'{twice}' is both a current event and an earlier version.", nameof(upcasters));
        foreach (var name in _upcasters.Keys) Current(name);
    }

    /// <summary>The events that this program writes.</summary>
    public IReadOnlyCollection<EventType> All => _byName.Values;

    /// <summary>The names of earlier versions.</summary>
    public IReadOnlyCollection<string> Earlier => _upcasters.Keys;

    /// <summary>The names of the events of a kind, those of earlier versions included.</summary>
    public IEnumerable<string> NamesOf<T>() =>
        _byName.Keys.Concat(_upcasters.Keys).Where(name => Current(name).Type.IsAssignableTo(typeof(T)));

    /// <summary>The registration of an event's type.</summary>
    /// <exception cref="UnknownEventException">The type is not registered.</exception>
    public EventType Of(Type type) =>
        _byType.TryGetValue(type, out var found)
            ? found
            : throw new UnknownEventException($"The event {type.Name} has no registered name.");

    /// <summary>The event as UTF-8 JSON.</summary>
    /// <exception cref="UnknownEventException">The event is not registered.</exception>
    public byte[] Write(object happened) => JsonSerializer.SerializeToUtf8Bytes(happened, Of(happened.GetType()).Json);

    /// <summary>Reads a recorded event, through the upcasters where it is of an earlier version.</summary>
    /// <exception cref="UnknownEventException">The name is not registered, or the JSON is not that event's.</exception>
    public object Read(string name, ReadOnlySpan<byte> data)
    {
        try
        {
            var read = _byName.TryGetValue(name, out var type) ? JsonSerializer.Deserialize(data, type.Json) : ReadEarlier(name, data);
            return read ?? throw new JsonException("The event is null.");
        }
        catch (JsonException exception)
        {
            throw new UnknownEventException(
                $"事件“{name}”无法读取：台账已损坏，或该事件由另一版本的程序写入。"
                + $"The event '{name}' cannot be read: the ledger is damaged, or another release wrote it.", exception);
        }
    }

    private object? ReadEarlier(string name, ReadOnlySpan<byte> data)
    {
        var current = Current(name);
        var json = JsonNode.Parse(data, documentOptions: Strict) as JsonObject ?? throw new JsonException("The event is no object.");
        for (var version = name; version != current.Name; version = _upcasters[version].To) json = _upcasters[version].Convert(json);
        return json.Deserialize(current.Json);
    }

    // More steps than there are upcasters mean a circle.
    private EventType Current(string name)
    {
        var version = name;
        for (var step = 0; step <= _upcasters.Count; step++)
        {
            if (_byName.TryGetValue(version, out var type)) return type;
            if (!_upcasters.TryGetValue(version, out var upcaster)) break;
            version = upcaster.To;
        }

        throw version == name
            ? new UnknownEventException(
                $"本程序不认识台账中的事件“{name}”。请使用写入该事件的程序版本。"
                + $"The ledger holds an event '{name}' that this release does not recognise. Use the release that wrote it.")
            : new ArgumentException($"The upcaster of '{name}' does not lead to a registered event.", nameof(name));
    }
}
