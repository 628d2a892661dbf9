using PowerCatalog.ReadModels.Auditing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>A table of stated totals as it was sent, for the API and the page alike.</summary>
/// <param name="Totals">What it states.</param>
/// <param name="LeftOut">What in it could not be taken as a total, each with its line and why.</param>
internal sealed record StatedTable(IReadOnlyList<StatedTotals> Totals, IReadOnlyList<string> LeftOut)
{
    /// <summary>The largest table, in bytes.</summary>
    public const long MostBytes = 1 << 20;

    /// <summary>Reads one.</summary>
    /// <exception cref="ProblemException">It is none.</exception>
    public static async Task<StatedTable> ReadAsync(Stream content, CancellationToken cancellation)
    {
        using var reader = new StreamReader(content);
        var lines = new List<string>();
        while (await reader.ReadLineAsync(cancellation) is { } line) lines.Add(line);
        try
        {
            var (totals, leftOut) = StatedTotalsReader.Read(lines);
            return new StatedTable(totals, leftOut);
        }
        catch (StatedTotalsException exception)
        {
            throw new ProblemException(ProblemTypes.BadRequest, exception.Zh, exception.Message);
        }
    }

    /// <summary>Holds it against the catalog.</summary>
    public StatedChecked Check(CatalogView view, CancellationToken cancellation)
    {
        var (parts, unknown) = view.Reconcile(Totals, cancellation);
        return new StatedChecked(parts, unknown, LeftOut);
    }
}
