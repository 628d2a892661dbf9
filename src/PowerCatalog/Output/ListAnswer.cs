using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Output;

/// <summary>A list as JSON, whose rows are counted while they are written: the total stands behind them.</summary>
/// <param name="catalog">The catalog.</param>
/// <param name="lens">The lens.</param>
/// <param name="rows">The rows, enumerated once.</param>
internal sealed class ListAnswer<T>(CatalogInJson catalog, Lens lens, IEnumerable<T> rows)
{
    private int _written;

    /// <summary>The catalog.</summary>
    public CatalogInJson Catalog => catalog;

    /// <summary>The lens.</summary>
    public Lens Lens => lens;

    /// <summary>The rows.</summary>
    public IEnumerable<T> Items
    {
        get
        {
            foreach (var row in rows)
            {
                _written++;
                yield return row;
            }
        }
    }

    /// <summary>How many rows were written.</summary>
    [JsonPropertyOrder(1)]
    public int Total => _written;
}
