using System.Text.Json;
using PowerCatalog.Web.Http.Responses;

namespace PowerCatalog.Web.Features.Events;

/// <summary>Events of a catalog's stream, as recorded.</summary>
/// <param name="Catalog">The catalog.</param>
/// <param name="Lens">The lens; events after its revision are not shown.</param>
/// <param name="Items">The events, in the order recorded.</param>
/// <param name="Total">How many events there are in all up to the lens's revision.</param>
/// <param name="Next">The revision to go on from; null where there is no more.</param>
internal sealed record EventsAnswer(CatalogRef Catalog, LensRef Lens, IReadOnlyList<EventItem> Items, long Total, long? Next);

/// <summary>One event.</summary>
/// <param name="Revision">Its place in the stream, from 0, without gaps.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its registered name with its version.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Data">The event.</param>
/// <param name="Metadata">Who recorded it, and what it came from.</param>
internal sealed record EventItem(long Revision, Guid Id, string Type, DateTimeOffset Recorded, JsonElement Data, JsonElement Metadata);
