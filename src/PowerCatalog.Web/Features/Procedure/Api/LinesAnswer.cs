using PowerCatalog.Domain.Deciding;
using PowerCatalog.Domain.Events;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Features.Procedure.Api;

/// <summary>The lines of an adjustment on its way.</summary>
/// <param name="Adjustment">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Digest">The digest of the lines; null where there are none.</param>
/// <param name="Recorded">Once it is promulgated, the address of the decision with its lines; null before.</param>
/// <param name="Items">Changes before and after, by the catalog of this moment.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Changes on a page.</param>
/// <param name="Opened">How many powers and services of a list they open; null where there are no lines, or they are recorded.</param>
/// <param name="Counts">What the lines do beside; null where there are none, or they are recorded.</param>
/// <param name="Problems">What stands against them by now, or is worth a look: the first 500.</param>
/// <param name="Errors">The number of errors.</param>
/// <param name="Warnings">The number of warnings.</param>
internal sealed record LinesAnswer(
    string Adjustment, long Version, string? Digest, string? Recorded, IReadOnlyList<PreviewLine> Items, int Total, int Page, int PageSize,
    int? Opened, AdjustmentCounts? Counts, IReadOnlyList<FileProblem> Problems, int Errors, int Warnings);
