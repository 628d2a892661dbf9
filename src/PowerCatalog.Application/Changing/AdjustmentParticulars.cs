using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Application.Changing;

/// <summary>
/// The particulars of the adjustment that a command makes, as somebody typed them; the checks judge whether they are numbers and dates.
/// </summary>
/// <param name="DocumentNumber">The document number; null where it is not given yet.</param>
/// <param name="Title">Its title; null where it is not given yet.</param>
/// <param name="Decided">The day of the decision; null where it is not given yet.</param>
/// <param name="Effective">From when the change holds; null: as the checks take it.</param>
/// <param name="Authority">Who decided; null: the keeper of the list.</param>
public sealed record AdjustmentParticulars(string? DocumentNumber, string? Title, string? Decided, string? Effective, string? Authority)
{
    /// <summary>
    /// A correction or an annulment takes effect by its own day: it has no effective date beside the day of the decision.
    /// </summary>
    public static AdjustmentParticulars OnItsDay(string documentNumber, string title, string decided, string? authority) =>
        new(documentNumber, title, decided, decided, authority);

    /// <summary>By field, what is given.</summary>
    public IReadOnlyDictionary<string, string> ByField => Given.Of(
        (Fields.DocumentNumber, DocumentNumber), (Fields.Title, Title), (Fields.Decided, Decided), (Fields.Effective, Effective),
        (Fields.Authority, Authority));
}
