using PowerCatalog.Domain.Adjustments;

namespace PowerCatalog.Web.Features.Procedure.Api.Bodies;

/// <summary>One line.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Fields">Its fields, by name: those that a row of the same sheet of a workbook has.</param>
internal sealed record LineBody(LineKind Kind, IReadOnlyDictionary<string, string> Fields);
