using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.Occurrences;
using PowerCatalog.Web.Layout.Routing;

namespace PowerCatalog.Web.Presentation.Happening;

/// <summary>Occurrences in the words of a page.</summary>
internal static class OccurrencesShown
{
    /// <summary>How many of what comes a head shows; the rest is a link away.</summary>
    public const int AtTheHead = 5;

    /// <summary>Occurrences as a page shows them.</summary>
    public static IReadOnlyList<OccurrenceShown> Shown(this PageRequest request, IReadOnlyCollection<Occurrence> occurrences)
    {
        if (occurrences.Count == 0) return [];
        var places = request.Places();
        var words = new OccurrenceWords(request.Words, places.Values);
        return
        [
            .. occurrences.Select(one => new OccurrenceShown(
                one, request.T.Of(OccurrenceWords.Kind(one)), request.T.Of(words.When(one)), OccurrenceWords.By(one),
                [
                    .. one.Places.Where(place => place.Element is not null)
                        .Select(place => places.Of(place.Element!, place.Before, place.After, place.Editorial)),
                ],
                one.Places.Select(place => place.Element is null ? place.After : null).FirstOrDefault(reason => reason is not null))),
        ];
    }

    /// <summary>The head of what comes for somebody.</summary>
    public static ComingShown Coming(this PageRequest request, OccurrenceScope scope, string all)
    {
        var coming = request.View.Coming(scope, limit: AtTheHead);
        return new ComingShown(request.Shown(coming.Items), coming.Total, all);
    }
}
