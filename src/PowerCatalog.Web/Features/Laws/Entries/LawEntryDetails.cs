using PowerCatalog.Listings.Laws.Answers;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Laws.Entries;

/// <summary>An entry, the powers that rest on its documents, and how far the departments are today.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Entry">The entry in short.</param>
/// <param name="Documents">Its documents.</param>
/// <param name="Touched">The powers that rest on them, article by article.</param>
/// <param name="Near">Citations that are near a document and not taken for it.</param>
/// <param name="Departments">How far the departments are.</param>
internal sealed record LawEntryDetails(
    CatalogRef Catalog, LawEntryAnswer Entry, IReadOnlyList<LawDocumentAnswer> Documents, IReadOnlyList<TouchedAnswer> Touched,
    IReadOnlyList<NearAnswer> Near, IReadOnlyList<LawDepartmentAnswer> Departments);
