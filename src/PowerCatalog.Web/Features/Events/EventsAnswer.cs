using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Events;

/// <summary>Events of a catalog's stream, as recorded.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens; events after its revision are not shown.</param>
/// <param name="Items">The events, in the order recorded.</param>
/// <param name="Total">How many events there are in all up to the lens's revision.</param>
/// <param name="Next">The revision to go on from; null where there is no more.</param>
internal sealed record EventsAnswer(CatalogRef Catalog, Lens Lens, IReadOnlyList<EventItem> Items, long Total, long? Next);
