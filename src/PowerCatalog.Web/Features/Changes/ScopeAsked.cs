using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Changes;

/// <summary>For whom a request asks what changes.</summary>
internal static class ScopeAsked
{
    /// <summary>The words by which it is said for whom.</summary>
    public static readonly QueryParameter[] Words =
    [
        QueryParameters.Department, QueryParameters.Receiver with { Note = "为哪个承接单位，名称或代码。For which receiver, by name or code." },
        QueryParameters.Power,
    ];

    /// <summary>For whom.</summary>
    /// <exception cref="Http.Problems.ProblemException">Nobody is known by that name, or several are.</exception>
    public static NamedScope Of(CatalogRequest request)
    {
        var query = request.Query;
        var named = request.View.ScopeNamed(
            query.Text(QueryParameters.Department), query.Text(QueryParameters.Receiver), query.Text(QueryParameters.Power));
        return named.Unknown is { } unknown
            ? throw QueryValues.Refused(
                $"参数 {unknown.Word}：{unknown.Sentence.Zh}", $"'{unknown.Word}': {unknown.Sentence.En}", unknown.Sentence)
            : named;
    }

    /// <summary>How many days ahead are asked for.</summary>
    public static int Days(CatalogRequest request) =>
        (int)(request.Query.Number(QueryParameters.Days) ?? OccurrenceQueries.UsualDays);
}
