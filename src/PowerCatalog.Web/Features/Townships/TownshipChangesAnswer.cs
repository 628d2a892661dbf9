using PowerCatalog.ReadModels.AuditHistory;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>What changed for a township after one day up to the lens's.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Township">The township.</param>
/// <param name="Since">What was valid on this day is known to the client.</param>
/// <param name="Happened">What happened, in order: grants, changes of terms, recalls, endings, corrections, each with its decision.</param>
/// <param name="Coming">What comes within 90 days after the lens's day, of what is recorded by then.</param>
/// <param name="Last">The last that happened up to the lens's day; null where nothing did.</param>
/// <param name="Next">The first that comes after it; null where nothing is known to come.</param>
/// <param name="Granted">Of the net difference: powers that it exercises now and did not then.</param>
/// <param name="Ended">Of the net difference: powers that it exercised then and does not now.</param>
/// <param name="TermsChanged">Of the net difference: powers that it exercises on other terms than then, as they are now.</param>
/// <param name="PowersChanged">Of the net difference: what changed in the powers that it exercised then and exercises now.</param>
internal sealed record TownshipChangesAnswer(
    CatalogRef Catalog,
    Lens Lens,
    TownshipAnswer Township,
    DateOnly Since,
    IReadOnlyList<Occurrence> Happened,
    IReadOnlyList<Occurrence> Coming,
    Occurrence? Last,
    Occurrence? Next,
    IReadOnlyList<TownshipPower> Granted,
    IReadOnlyList<TownshipPower> Ended,
    IReadOnlyList<TownshipPower> TermsChanged,
    IReadOnlyList<HistoryEntry> PowersChanged);
