using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Governments;

/// <summary>Two governments side by side, a page of them.</summary>
/// <param name="Catalog">The first.</param>
/// <param name="Lens">Its lens.</param>
/// <param name="With">The second.</param>
/// <param name="WithLens">Its lens: the same day, all that is known.</param>
/// <param name="Counts">How many powers there are of each kind.</param>
/// <param name="Items">The powers.</param>
/// <param name="Total">How many of what is asked for.</param>
/// <param name="Page">The page, from 1.</param>
/// <param name="PageSize">Items on a page.</param>
internal sealed record GovernmentsAnswer(
    CatalogRef Catalog, Lens Lens, CatalogRef With, Lens WithLens, IReadOnlyDictionary<HeldKind, int> Counts,
    IReadOnlyList<HeldPair> Items, long Total, int Page, int PageSize);
