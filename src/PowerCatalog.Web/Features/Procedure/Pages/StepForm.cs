using PowerCatalog.Domain.Procedure.Deciding;
using PowerCatalog.Domain.Text;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The form of a step.</summary>
/// <param name="Offer">The step, and for which department or township.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="IsOpen">Whether it stands open: it is what the adjustment waits for, or was just sent.</param>
public sealed record StepForm(StepOffer Offer, IReadOnlyList<FormField> Fields, bool IsOpen)
{
    /// <summary>What its fields' names begin with, apart from those of the page's other forms.</summary>
    public string Prefix => PrefixOf(Offer);

    /// <summary>The prefix of a step's fields.</summary>
    public static string PrefixOf(StepOffer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        return $"{EnumWords.Of(offer.Step)}-{(offer.For is { } body ? body.Code() + "-" : "")}";
    }
}
