using System.Text.Json.Serialization;
using PowerCatalog.ReadModels.Lenses;

namespace PowerCatalog.Web.Http.Responses;

/// <summary>A list, or a page of one.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Items">What is listed.</param>
/// <param name="Total">How many there are in all. Of a trail in pages: how many facts, each of which may be several items.</param>
/// <param name="Page">The page, from 1; absent where the list is whole.</param>
/// <param name="PageSize">Items on a page; absent where the list is whole.</param>
internal sealed record ListAnswer<T>(
    CatalogRef Catalog,
    Lens Lens,
    IReadOnlyList<T> Items,
    long Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? PageSize = null);
