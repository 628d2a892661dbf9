using PowerCatalog.Domain.Codes;

namespace PowerCatalog.Domain.Deciding;

/// <summary>What an annulment needs to know of the adjustment that it annuls.</summary>
/// <param name="Adjustment">Its id.</param>
/// <param name="Revision">The revision that completed it.</param>
/// <param name="Opening">Whether it opened the catalog.</param>
/// <param name="Title">Its title.</param>
/// <param name="Effective">The day on which its facts take effect where they name none of their own.</param>
/// <param name="IsAnnulled">Whether it is annulled on any day.</param>
public sealed record AnnulmentTarget(
    AdjustmentId Adjustment, long Revision, bool Opening, string Title, DateOnly Effective, bool IsAnnulled);
