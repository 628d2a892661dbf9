using System.Text.Json;

namespace PowerCatalog.Web.Features.Events;

/// <summary>One event.</summary>
/// <param name="Revision">Its place in the stream, from 0, without gaps.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its registered name with its version.</param>
/// <param name="Recorded">When it was recorded.</param>
/// <param name="Data">The event.</param>
/// <param name="Metadata">Who recorded it, and what it came from.</param>
internal sealed record EventItem(long Revision, Guid Id, string Type, DateTimeOffset Recorded, JsonElement Data, JsonElement Metadata);
