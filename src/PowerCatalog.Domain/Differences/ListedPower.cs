using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Powers;

namespace PowerCatalog.Domain.Differences;

/// <summary>A power that a list is compared with.</summary>
/// <param name="Was">As the list's file had it when it was exported; null where it was not on the list then.</param>
/// <param name="Is">As it is now; null where it is no longer on the list.</param>
public sealed record ListedPower(PowerState? Was, PowerState? Is)
{
    /// <summary>Whether the sent list would have it: outside of what it was limited to, that it is missing there says nothing.</summary>
    public bool Within { get; init; } = true;

    /// <summary>A power compared as it is.</summary>
    public static ListedPower Unmoved(PowerState state) => new(state, state);

    /// <summary>Whether others changed what is on the list of it since.</summary>
    public bool ChangedMeanwhile => Was is { } was && Is is { } now
        && ((was.Department, was.Category, was.Name) != (now.Department, now.Category, now.Name) || !was.Elements.Equals(now.Elements));

    /// <summary>Its code.</summary>
    public PowerCode Code => (Is ?? Was ?? throw new InvalidOperationException("A compared power was or is on the list.")).Code;
}
