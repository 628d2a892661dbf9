using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>The adjustments on their way.</summary>
/// <param name="Board">By stage.</param>
/// <param name="Unpublished">Those in force and not published, for whoever sees to that; null for others.</param>
/// <param name="MayBegin">Whether the person may begin one.</param>
/// <param name="Body">What a department or township is called, by its code.</param>
public sealed record BoardModel(
    ProcedureBoard Board, IReadOnlyList<ProcedureCard>? Unpublished, bool MayBegin, Func<string, string> Body);
