using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>
/// The particulars of the adjustment that a command makes, as typed; the checks decide whether they are valid numbers and dates.
/// </summary>
/// <param name="DocumentNumber">The document number; null where not given yet.</param>
/// <param name="Title">Its title; null where not given yet.</param>
/// <param name="Decided">The day of the decision; null where not given yet.</param>
/// <param name="Effective">The effective date; null leaves it to the checks.</param>
/// <param name="Authority">The deciding authority; null for the custodian of the catalog.</param>
public sealed record AdjustmentParticulars(string? DocumentNumber, string? Title, string? Decided, string? Effective, string? Authority)
{
    /// <summary>
    /// The particulars of a correction or an annulment, which has no effective date of its own beside the day of the decision.
    /// </summary>
    public static AdjustmentParticulars OnItsDay(string documentNumber, string title, string decided, string? authority) =>
        new(documentNumber, title, decided, decided, authority);

    /// <summary>The given particulars, by field.</summary>
    public IReadOnlyDictionary<string, string> ByField => Given.Of(
        (Fields.DocumentNumber, DocumentNumber), (Fields.Title, Title), (Fields.Decided, Decided), (Fields.Effective, Effective),
        (Fields.Authority, Authority));
}
