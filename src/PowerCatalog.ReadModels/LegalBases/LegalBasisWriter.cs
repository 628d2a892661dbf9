using Microsoft.Data.Sqlite;
using PowerCatalog.Domain.Elements;
using PowerCatalog.ReadModels.Foundation;
using PowerCatalog.Sqlite;

namespace PowerCatalog.ReadModels.LegalBases;

/// <summary>
/// Which powers rest on which law and article. A set of bases belongs to the versions that share it, whose validity has both clocks.
/// </summary>
internal sealed class LegalBasisWriter : IDisposable
{
    /// <summary>The element that is read.</summary>
    public const string Element = "legalBasis";

    private const string Schema = """
        CREATE TABLE legal_bases (
            basis_id INTEGER NOT NULL, ordinal INTEGER NOT NULL, law TEXT, article TEXT NOT NULL, text TEXT NOT NULL,
            PRIMARY KEY (basis_id, ordinal, article)) STRICT, WITHOUT ROWID;
        """;

    private const string Indexes = """
        CREATE INDEX IF NOT EXISTS legal_bases_by_law ON legal_bases (law, article);
        """;

    private readonly Statement _insert;
    private long _last;

    public LegalBasisWriter(SqliteConnection connection)
    {
        _insert = new Statement(connection, "INSERT INTO legal_bases (basis_id, ordinal, law, article, text) VALUES (?1, ?2, ?3, ?4, ?5)");
        using var last = new Statement(connection, "SELECT coalesce(max(basis_id), 0) FROM legal_bases");
        _last = last.Scalar()!.Value;
    }

    /// <summary>The read model; its rows are written with the versions of powers that share them.</summary>
    public static ReadModelDefinition Definition { get; } = new("LegalBases", 1, Schema, Indexes, null);

    /// <summary>Stores a set of bases, one row per article; null where there is none.</summary>
    public long? Write(string? kept)
    {
        if (kept is null) return null;
        _last++;
        var ordinal = 0L;
        foreach (var basis in LegalBasis.ParseAll(kept))
        {
            ordinal++;
            foreach (var article in basis.Articles.DefaultIfEmpty("")) _insert.Run(_last, ordinal, basis.Law, article, basis.Text);
        }

        return _last;
    }

    public void Dispose() => _insert.Dispose();
}
