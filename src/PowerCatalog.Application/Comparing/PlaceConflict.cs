using PowerCatalog.Domain.Differences;

namespace PowerCatalog.Application.Comparing;

/// <summary>What others recorded, since the list was exported, at a place that it changes too; it stays.</summary>
/// <param name="Code">The power.</param>
/// <param name="Name">Its name.</param>
/// <param name="Element">
/// The element, by key, or <c>department</c>; null where the power as a whole was removed, or is not in the sent list.
/// </param>
/// <param name="Was">The value at the export.</param>
/// <param name="Is">The value now.</param>
/// <param name="Sent">The value in the sent list; null where it has none, or no line for the power.</param>
public sealed record PlaceConflict(string Code, string Name, string? Element, string? Was, string? Is, string? Sent)
{
    /// <summary>As the difference has it.</summary>
    public static PlaceConflict Of(Conflict conflict)
    {
        ArgumentNullException.ThrowIfNull(conflict);
        return new PlaceConflict(conflict.Power.Value, conflict.Name, conflict.Element, conflict.Was, conflict.Is, conflict.Sent);
    }
}
