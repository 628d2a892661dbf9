using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>
/// What people call powers besides their codes: every name that a power ever had, in the form in which names are compared, and the codes
/// given later to powers with provisional ones. A draft finds powers by them.
/// </summary>
internal sealed class PowerKeys : IDisposable
{
    /// <summary>The kind of a key that is a name (<see cref="TextKey.OfName"/>).</summary>
    public const long Name = 0;

    /// <summary>The kind of a key that is a code.</summary>
    public const long Code = 1;

    public const string Schema = """
        CREATE TABLE power_keys (
            catalog_id INTEGER NOT NULL, kind INTEGER NOT NULL, key TEXT NOT NULL, power_id INTEGER NOT NULL,
            PRIMARY KEY (catalog_id, kind, key, power_id)) STRICT, WITHOUT ROWID;
        """;

    private readonly Statement _insert;

    public PowerKeys(SqliteConnection connection) => _insert = new Statement(
        connection, "INSERT OR IGNORE INTO power_keys (catalog_id, kind, key, power_id) VALUES (?1, ?2, ?3, ?4)");

    /// <summary>Notes what a power is called, where it differs from what it was called before.</summary>
    public void Note(long catalog, long power, PowerState state, PowerState? before)
    {
        if (before?.Name != state.Name) _insert.Run(catalog, Name, TextKey.OfName(state.Name), power);
        if (!ProvisionalCode.Is(state.Code)) return;
        foreach (var element in (ReadOnlySpan<string>)["baseCode", "implementationCode"])
        {
            if (state.Elements[element] is { } given && before?.Elements[element] != given)
                _insert.Run(catalog, Code, TextKey.OfCode(given), power);
        }
    }

    public void Dispose() => _insert.Dispose();
}
