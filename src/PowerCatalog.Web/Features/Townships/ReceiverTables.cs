using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Occurrences;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.TownshipDelegations;
using PowerCatalog.Web.Http.Problems;
using PowerCatalog.Web.Http.Requests;

namespace PowerCatalog.Web.Features.Townships;

/// <summary>The tables of a township or another receiver.</summary>
internal static class ReceiverTables
{
    public static TableContent Powers(CatalogRequest request, KnownReceiver receiver) =>
        TownshipListings.Powers(request.Words, receiver.Kind).With(ReceivedFilters.Powers(request, receiver)) with
        {
            Subject = receiver.Key,
        };

    public static TableContent Changes(CatalogRequest request, KnownReceiver receiver)
    {
        var (since, values) = (Since(request), new ValueWords(request.View, request.Words));
        var table = request.Query.Flag(QueryParameters.Net) == true
            ? TownshipChangeListing.Of(request.Words, values, receiver.Kind)
                .With(TownshipChangeListing.Rows(request.View.ChangesOf(receiver, since)))
            : OccurrenceListing.Happened(request.Words, values).With(OccurrenceListing.Rows(
                request.View.Occurrences(OccurrenceScope.OfReceiver(receiver), new OccurrenceDays(since, request.View.Lens.On)).Items));
        return table with { Subject = $"{receiver.Key}-自{CatalogTime.Show(since)}" };
    }

    /// <summary>The day after which changes are asked for.</summary>
    /// <exception cref="ProblemException">It is later than the lens's.</exception>
    public static DateOnly Since(CatalogRequest request)
    {
        var since = request.Query.Date(QueryParameters.Since)!.Value;
        return since <= request.View.Lens.On
            ? since
            : throw QueryValues.Refused("since 不能晚于 on（默认今天）。", "The day in 'since' may not be later than 'on' (today by default).");
    }
}
