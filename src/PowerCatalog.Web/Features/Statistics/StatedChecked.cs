using PowerCatalog.ReadModels.Auditing;

namespace PowerCatalog.Web.Features.Statistics;

/// <summary>What became of stated totals.</summary>
/// <param name="Parts">Each part: what is stated, what is counted, and why they agree or differ.</param>
/// <param name="Unknown">Documents that the catalog does not hold; they were not checked.</param>
/// <param name="LeftOut">What could not be taken as a total, each with its line and why.</param>
public sealed record StatedChecked(
    IReadOnlyList<ReconciledTotal> Parts, IReadOnlyList<string> Unknown, IReadOnlyList<string> LeftOut);
