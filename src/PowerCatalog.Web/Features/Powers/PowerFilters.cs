using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Powers;

/// <summary>The filter of a list of powers, from a query.</summary>
internal static class PowerFilters
{
    public static readonly QueryParameter[] Words =
    [
        QueryParameters.Department, QueryParameters.Category, QueryParameters.Family, QueryParameters.Text, QueryParameters.Law,
        QueryParameters.Article, QueryParameters.Delegated, QueryParameters.Receiver, QueryParameters.Level, QueryParameters.Mode,
        QueryParameters.InWhoseName, QueryParameters.Coming, QueryParameters.ChangedThisYear, QueryParameters.MissingBasis,
    ];

    /// <summary>The filter that a request names.</summary>
    /// <exception cref="ProblemException">
    /// There is no such category, department or receiver, or an article without its law.
    /// </exception>
    public static PowerFilter Of(CatalogRequest request)
    {
        var query = request.Query;
        if (query.Has(QueryParameters.Article) && !query.Has(QueryParameters.Law))
            throw QueryValues.Refused("article 须与 law 同用。", "The word 'article' needs 'law'.");
        var named = new PowerFilter(
            query.Text(QueryParameters.Department), request.Category(), query.Word<Family>(QueryParameters.Family),
            request.SoughtText(), query.Text(QueryParameters.Law), query.Text(QueryParameters.Article),
            query.Flag(QueryParameters.Delegated), query.Text(QueryParameters.Receiver))
        {
            Level = query.Text(QueryParameters.Level),
            Mode = query.Word<DelegationMode>(QueryParameters.Mode),
            InWhoseName = query.Word<ActingName>(QueryParameters.InWhoseName),
            Coming = query.Flag(QueryParameters.Coming),
            ChangedThisYear = query.Flag(QueryParameters.ChangedThisYear),
            MissingBasis = query.Flag(QueryParameters.MissingBasis),
        };
        var filter = request.View.LookedUp(named, request.Words.Data.PlainWords);
        return request.View.UnknownIn(filter) is { } unknown
            ? throw QueryValues.Refused(
                $"参数 {unknown.Word}：{unknown.Sentence.Zh}", $"'{unknown.Word}': {unknown.Sentence.En}", unknown.Sentence)
            : filter;
    }
}
