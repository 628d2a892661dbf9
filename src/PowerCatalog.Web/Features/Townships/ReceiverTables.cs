using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Occurrences;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.ReadModels.TownshipDelegations;
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
        var (since, values) = (DaySince.Of(request), new ValueWords(request.View, request.Words));
        var table = request.Query.Flag(QueryParameters.Net) == true
            ? TownshipChangeListing.Of(request.Words, values, receiver.Kind)
                .With(TownshipChangeListing.Rows(request.View.ChangesOf(receiver, since)))
            : OccurrenceListing.Happened(request.Words, values).With(OccurrenceListing.Rows(
                request.View.Occurrences(OccurrenceScope.OfReceiver(receiver), new OccurrenceDays(since, request.View.Lens.On)).Items));
        return table with { Subject = $"{receiver.Key}-自{CatalogTime.Show(since)}" };
    }
}
