using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Problems;
using PowerCatalog.ReadModels.Procedure;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Presentation.Forms;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>Requests of townships for recalls.</summary>
/// <param name="Cards">The requests, the latest first.</param>
/// <param name="Seen">Those of them whose adjustment the person sees.</param>
/// <param name="Body">What a department or township is called, by its code.</param>
/// <param name="Power">What a power is called, by its code.</param>
/// <param name="Token">The form's field.</param>
/// <param name="Fields">The fields by which a township asks; empty where the person is no officer of one that exercises anything.</param>
/// <param name="IsOfficer">Whether the person is an officer of a township.</param>
/// <param name="Done">Whether a request was just made.</param>
/// <param name="Problems">What stands against one.</param>
public sealed record RecallsModel(
    IReadOnlyList<RecallCard> Cards, IReadOnlySet<AdjustmentId> Seen, Func<string, string> Body, Func<string, string> Power,
    FormToken Token, IReadOnlyList<FormField> Fields, bool IsOfficer, bool Done, IReadOnlyList<Problem> Problems);
