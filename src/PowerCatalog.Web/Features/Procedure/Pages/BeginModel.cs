using PowerCatalog.Domain.Problems;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The form by which an adjustment begins.</summary>
/// <param name="Token">The form's field.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Draft">The id of the file whose lines are to be put forward next; null where there is none.</param>
/// <param name="DraftName">Its name.</param>
/// <param name="Problems">What stands against it.</param>
public sealed record BeginModel(
    FormToken Token, IReadOnlyList<FormField> Fields, string? Draft, string? DraftName, IReadOnlyList<Problem> Problems)
{
    /// <summary>The change that it begins with; null where none was chosen.</summary>
    public BegunFrom? Begun { get; init; }
}
