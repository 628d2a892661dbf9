using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Folding;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.PowerList;

/// <summary>
/// How many items each department holds, by category: for each day and each revision by how much the number moves. What is held on a day as
/// known at a revision is the sum of the moves up to both, which are as many as there are adjustments and days, and not as many as powers.
/// </summary>
internal sealed class Holdings : IDisposable
{
    public const string Schema = """
        CREATE TABLE holdings (
            catalog_id INTEGER NOT NULL, department TEXT NOT NULL, category INTEGER NOT NULL, valid INTEGER NOT NULL,
            known INTEGER NOT NULL, reading INTEGER NOT NULL,
            moved INTEGER NOT NULL, PRIMARY KEY (catalog_id, department, category, valid, known, reading)) STRICT, WITHOUT ROWID;
        """;

    private readonly Statement _insert;
    private readonly Dictionary<(long Catalog, string Department, long Category, long Valid, long Reading), long> _moved = [];

    public Holdings(SqliteConnection connection) => _insert = new Statement(
        connection,
        "INSERT INTO holdings (catalog_id, department, category, valid, known, reading, moved) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");

    /// <summary>Notes that a period becomes known (1) or is no longer known (-1).</summary>
    public void Move(long catalog, PowerPeriod period, long reading, int sign)
    {
        Add(ClockColumns.Number(period.From), sign);
        if (period.To is not null) Add(ClockColumns.Number(period.To), -sign);

        void Add(long day, int by)
        {
            var key = (catalog, period.State!.Department.Value, (long)period.State.Category, day, reading);
            _moved[key] = _moved.GetValueOrDefault(key) + by;
        }
    }

    /// <summary>Writes the differences of an adjustment.</summary>
    public void End(AdjustmentContext adjustment)
    {
        foreach (var (key, moved) in _moved.Where(pair => pair.Key.Catalog == adjustment.Catalog).ToList())
        {
            if (moved != 0) _insert.Run(key.Catalog, key.Department, key.Category, key.Valid, adjustment.Known, key.Reading, moved);
            _moved.Remove(key);
        }
    }

    public void Dispose() => _insert.Dispose();
}
