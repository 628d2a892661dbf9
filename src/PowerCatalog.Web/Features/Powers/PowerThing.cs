using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>One power.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Power">The power.</param>
/// <param name="Townships">The townships that exercise it, by code.</param>
internal sealed record PowerThing(CatalogRef Catalog, LensRef Lens, PowerItem Power, IReadOnlyList<PowerTownshipItem> Townships);
