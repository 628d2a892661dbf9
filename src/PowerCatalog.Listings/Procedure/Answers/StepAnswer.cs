using System.Text.Json;

namespace PowerCatalog.Listings.Procedure.Answers;

/// <summary>A step as it was recorded.</summary>
/// <param name="Revision">Its revision in the adjustment's stream.</param>
/// <param name="Recorded">When.</param>
/// <param name="Actor">Who.</param>
/// <param name="Type">The registered name of its event.</param>
/// <param name="Data">The event.</param>
public sealed record StepAnswer(long Revision, DateTimeOffset Recorded, string Actor, string Type, JsonElement Data);
