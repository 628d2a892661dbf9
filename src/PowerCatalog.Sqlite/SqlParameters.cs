using System.Buffers;
using System.Text;
using System.Text.Json;

namespace PowerCatalog.Sqlite;

/// <summary>
/// The values of named parameters. A statement takes those that it names, so that one set serves several; a list is a JSON array, for
/// <c>IN (SELECT value FROM json_each(@name))</c>.
/// </summary>
public sealed class SqlParameters
{
    private readonly Dictionary<string, SqlValue> _values = new(StringComparer.Ordinal);

    /// <summary>No values.</summary>
    public SqlParameters()
    {
    }

    /// <summary>These values, by the names without their sign.</summary>
    public SqlParameters(params ReadOnlySpan<(string Name, SqlValue Value)> values)
    {
        foreach (var (name, value) in values) Add(name, value);
    }

    /// <summary>All of them, for a library that reads them as objects: numbers, texts, bytes and nulls.</summary>
    public IEnumerable<(string Name, object? Value)> All => _values.Select(pair => (pair.Key, pair.Value.AsObject()));

    /// <summary>Sets one, in place of the one before of that name.</summary>
    /// <param name="name">The name without its sign.</param>
    /// <param name="value">The value.</param>
    public void Add(string name, SqlValue value) => _values[name] = value;

    /// <inheritdoc cref="Add(string, SqlValue)"/>
    public void Add(string name, IEnumerable<string> values) =>
        Add(name, Array(values, static (json, value) => json.WriteStringValue(value)));

    /// <inheritdoc cref="Add(string, SqlValue)"/>
    public void Add(string name, IEnumerable<long> values) =>
        Add(name, Array(values, static (json, value) => json.WriteNumberValue(value)));

    /// <summary>Sets the statement's parameters.</summary>
    /// <exception cref="InvalidOperationException">The statement names one that is not there.</exception>
    internal void BindTo(Statement statement)
    {
        foreach (var (i, name) in statement.Parameters.Index())
        {
            if (!_values.TryGetValue(name, out var value)) throw new InvalidOperationException($"The statement's @{name} has no value.");
            value.BindTo(statement, i + 1);
        }
    }

    private static string Array<T>(IEnumerable<T> values, Action<Utf8JsonWriter, T> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var value in values) write(json, value);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
