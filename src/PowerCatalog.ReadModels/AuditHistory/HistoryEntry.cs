using System.Text.Json.Serialization;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Folding;
using PowerCatalog.Domain.Text;

namespace PowerCatalog.ReadModels.AuditHistory;

/// <summary>One change, of an element or of the power as a whole.</summary>
/// <param name="Revision">The fact's revision; for what came by itself, that of the fact whose decision set its day.</param>
/// <param name="Power">The power's code.</param>
/// <param name="Type">
/// The event's registered name, as <c>PowerElementsChanged.v1</c>; the current one, also where an earlier version was recorded.
/// <c>DelegationEnded</c> and <c>DelegationHandedOver</c> were not recorded: they come by themselves on the day that a decision set.
/// </param>
/// <param name="Element">The element; null where the power as a whole changed.</param>
/// <param name="Before">The value before; null where there was none.</param>
/// <param name="After">The value after; null where there is none.</param>
/// <param name="Editorial">Whether only the wording changed.</param>
/// <param name="Effective">The effective date, the first clock.</param>
/// <param name="Recorded">When it was recorded, the second clock.</param>
/// <param name="Known">The revision at which it became known.</param>
/// <param name="Adjustment">The adjustment.</param>
/// <param name="DocumentNumber">The adjustment's document number; null for a list that has none.</param>
/// <param name="AdjustmentTitle">Its title.</param>
/// <param name="Decided">When it was decided.</param>
/// <param name="Line">The line of the adjustment.</param>
/// <param name="Actor">Who recorded it.</param>
/// <param name="Corrects">For a correction: the revision that it corrects.</param>
/// <param name="CorrectedBy">The revision of the correction of it that is known; null where there is none.</param>
/// <param name="AnnulledBy">The document number (or id) of what annulled its adjustment, as known; null where it stands.</param>
/// <param name="AnnulledFrom">The day from which it is annulled; null where it stands, or was annulled from the start.</param>
public sealed record HistoryEntry(
    long Revision,
    string Power,
    string Type,
    string? Element,
    string? Before,
    string? After,
    bool Editorial,
    DateOnly Effective,
    DateTimeOffset Recorded,
    long Known,
    string Adjustment,
    string? DocumentNumber,
    string AdjustmentTitle,
    DateOnly Decided,
    int Line,
    string Actor,
    long? Corrects,
    long? CorrectedBy,
    string? AnnulledBy,
    DateOnly? AnnulledFrom)
{
    /// <summary>Whether it comes by itself on its day; nothing was recorded then.</summary>
    [JsonIgnore]
    public bool IsForeseen => Type is Foreseen.Ended or Foreseen.HandedOver;

    /// <summary>What tells one occurrence from another: a fact, or what comes by itself, of which a fact may set several.</summary>
    [JsonIgnore]
    public (long Revision, string Type, DateOnly Effective) Occurrence => (Revision, Type, IsForeseen ? Effective : default);

    /// <summary>
    /// The same where of the receivers that it names one alone is left: an adjustment gives a power to dozens at once, and to one of them
    /// the others say nothing.
    /// </summary>
    /// <param name="key">The receiver's key.</param>
    /// <param name="name">Its name, where it is no township.</param>
    public HistoryEntry Only(string key, string name)
    {
        return Element is Fields.Townships or Fields.Receivers
            ? this with { Before = Named(Before), After = Named(After) }
            : this;

        // A territory's words may hold the comma that stands between two receivers.
        string? Named(string? names) => Element == Fields.Receivers && name.Contains('、', StringComparison.Ordinal)
            ? names
            : names?.Split('、').FirstOrDefault(one => Element == Fields.Townships ? one == key : TextKey.SameName(one, name));
    }

    /// <summary>Whether it may name a receiver of a kind: delegations name townships and the others apart.</summary>
    internal bool Concerns(ReceiverKind kind) =>
        Element != (kind == ReceiverKind.Township ? Fields.Receivers : Fields.Townships);
}
