using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.OpenData;

/// <summary>The open data of a catalog.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Licence">The terms, as an address.</param>
/// <param name="DataSets">What there is, with its dictionary.</param>
/// <param name="Files">Every file.</param>
internal sealed record DataAnswer(
    CatalogRef Catalog, Lens Lens, string Licence, IReadOnlyList<DataSetAnswer> DataSets, IReadOnlyList<DataFileAnswer> Files);
