using System.Text.Json.Serialization;
using PowerCatalog.Listings.Procedure.Answers;

namespace PowerCatalog.Web.Http.Problems;

/// <summary>A problem as it is answered (RFC 9457), in both languages.</summary>
/// <param name="Type">The kind's address; stable.</param>
/// <param name="Title">The kind's title, in Chinese.</param>
/// <param name="TitleEn">The same in English.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What happened this time, in Chinese.</param>
/// <param name="DetailEn">The same in English.</param>
/// <param name="Errors">Problems of a file that was sent, errors and warnings, by their cells: the first 500.</param>
/// <param name="ErrorsTotal">How many errors the file has, listed or not.</param>
/// <param name="WarningsTotal">How many warnings it has, listed or not.</param>
/// <param name="Standing">Of a running log of decisions: those before the one that was not recorded, which stand recorded.</param>
/// <param name="Adjustment">Of a step that was not taken: where the adjustment stands.</param>
/// <param name="Since">Where others were faster: the steps that were taken since the version that was named.</param>
internal sealed record ProblemAnswer(
    string Type,
    string Title,
    string TitleEn,
    int Status,
    string Detail,
    string DetailEn,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<FileProblem>? Errors = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? ErrorsTotal = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? WarningsTotal = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<LoggedDecision>? Standing = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CardAnswer? Adjustment = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<StepAnswer>? Since = null)
{
    /// <summary>How it is marked.</summary>
    public const string MediaType = "application/problem+json";
}
