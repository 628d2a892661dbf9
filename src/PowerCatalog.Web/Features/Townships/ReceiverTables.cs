using PowerCatalog.Domain.Time;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Townships;
using PowerCatalog.Listings.Words;
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
        var changes = request.View.ChangesOf(receiver, Since(request));
        var listing = TownshipChangeListing.Of(request.Words, new ValueWords(request.View, request.Words), receiver.Kind);
        return listing.With(TownshipChangeListing.Rows(changes)) with
        {
            Subject = $"{receiver.Key}-自{CatalogTime.Show(changes.Since)}",
        };
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
