using PowerCatalog.Domain.Codes;
using PowerCatalog.Domain.Procedure.Noticing;
using PowerCatalog.ReadModels.Procedure;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>What waits for a person, catalog by catalog.</summary>
/// <param name="Catalogs">The catalogs that have something.</param>
/// <param name="Notices">What the person is told of, the newest first.</param>
/// <param name="Asking">The catalogs in which the person may ask for recalls, as the officer of a township.</param>
public sealed record WorkModel(
    IReadOnlyList<WorkOfCatalog> Catalogs, IReadOnlyList<Notice> Notices, IReadOnlyList<DivisionCode> Asking);

/// <summary>What waits for a person in one catalog.</summary>
/// <param name="Division">The catalog.</param>
/// <param name="Name">Its name; its division where it is not open yet.</param>
/// <param name="IsSynthetic">Whether the catalog is made up.</param>
/// <param name="Cards">The adjustments, with the person's own waits, the most urgent first.</param>
/// <param name="Body">What a department or township is called, by its code.</param>
public sealed record WorkOfCatalog(
    DivisionCode Division, string Name, bool IsSynthetic, IReadOnlyList<ProcedureCard> Cards, Func<string, string> Body);
