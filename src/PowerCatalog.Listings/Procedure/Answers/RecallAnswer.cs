using PowerCatalog.Domain.Procedure.Folding;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Listings.Procedure.Answers;

/// <summary>A township's request for a recall, the same on the command line and over the API.</summary>
/// <param name="Request">Its id, that of the adjustment that began with it.</param>
/// <param name="Division">The catalog.</param>
/// <param name="Township">Which township asks.</param>
/// <param name="Power">For which power.</param>
/// <param name="Department">The department that held it on the day of the request, and has to answer.</param>
/// <param name="Reason">Why.</param>
/// <param name="Asked">When it was asked.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Answer">Why it was declined; null where it was not.</param>
/// <param name="DocumentNumber">The number of the decision; null before there is one, or where it has none.</param>
/// <param name="Revision">The revision of the decision in the catalog; null before there is one.</param>
/// <param name="Published">The day on which the decision was published; null before.</param>
public sealed record RecallAnswer(
    string Request, string Division, string Township, string Power, string? Department, string Reason, DateTimeOffset Asked,
    RecallStage Stage, string? Answer, string? DocumentNumber, long? Revision, DateOnly? Published)
{
    /// <summary>As the read model has it.</summary>
    public static RecallAnswer Of(RecallCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new RecallAnswer(
            card.Request.Value, card.Division.Value, card.Township.Value, card.Power.Value, card.Department?.Value, card.Reason,
            card.Asked, card.Stage, card.Answer, card.DocumentNumber, card.Revision, card.Published);
    }
}
