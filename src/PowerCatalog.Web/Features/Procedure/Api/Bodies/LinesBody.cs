namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>Lines that are put forward without a file: typed, or those of a stored draft, one of the two.</summary>
/// <param name="Lines">The lines, as rows of a workbook have them.</param>
/// <param name="Particulars">Particulars of the decision as far as they are known, by field.</param>
/// <param name="Draft">The id of a file, a list or a form that waits to be recorded; a list is put forward as its difference.</param>
internal sealed record LinesBody(
    IReadOnlyList<LineBody>? Lines = null, IReadOnlyDictionary<string, string>? Particulars = null, string? Draft = null);
