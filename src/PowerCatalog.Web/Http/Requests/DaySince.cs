using PowerCatalog.Domain.Time;
using PowerCatalog.Web.Http.Problems;

namespace PowerCatalog.Web.Http.Requests;

/// <summary>The day after which a request asks for changes.</summary>
internal static class DaySince
{
    /// <summary>
    /// The day that the query names; <paramref name="usual"/> where it names none, which it may only where the word is not required.
    /// </summary>
    /// <exception cref="ProblemException">It is later than the lens's.</exception>
    public static DateOnly Of(CatalogRequest request, DateOnly? usual = null)
    {
        var since = request.Query.Date(QueryParameters.Since) ?? usual!.Value;
        return since <= request.Lens.On
            ? since
            : throw QueryValues.Refused(
                $"“自哪一天”（since）{CatalogTime.Show(since)} 晚于所看的那一天（on）{CatalogTime.Show(request.Lens.On)}。",
                $"The day since when (since), {CatalogTime.Show(since)}, is later than the day that is shown (on), "
                    + $"{CatalogTime.Show(request.Lens.On)}.");
    }
}
