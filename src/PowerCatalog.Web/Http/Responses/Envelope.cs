using System.Text.Json.Serialization;

namespace PowerCatalog.Web.Http.Responses;

/// <summary>The catalog that an answer is about.</summary>
/// <param name="Division">The government's division, six digits.</param>
/// <param name="Name">Its name.</param>
internal sealed record CatalogRef(string Division, string Name);

/// <summary>Through which the catalog was looked at.</summary>
/// <param name="On">The day.</param>
/// <param name="Known">The revision of the last adjustment taken into account.</param>
/// <param name="KnownRecorded">When that adjustment was recorded.</param>
/// <param name="Head">The revision of the last adjustment of all.</param>
/// <param name="AsRecorded">Whether corrections and annulments are left aside.</param>
internal sealed record LensRef(DateOnly On, long Known, DateTimeOffset KnownRecorded, long Head, bool AsRecorded);

/// <summary>A name in both languages.</summary>
/// <param name="Zh">In Chinese.</param>
/// <param name="En">In English.</param>
public sealed record BothNames(string Zh, string En);

/// <summary>A list, or a page of one.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens.</param>
/// <param name="Items">What is listed.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">The page, from 1; absent where the list is whole.</param>
/// <param name="PageSize">Items on a page; absent where the list is whole.</param>
internal sealed record ListAnswer<T>(
    CatalogRef Catalog,
    LensRef Lens,
    IReadOnlyList<T> Items,
    long Total,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Page = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? PageSize = null);
