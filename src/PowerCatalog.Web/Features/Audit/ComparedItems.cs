using PowerCatalog.Listings.Audit;
using PowerCatalog.ReadModels.Comparing;
using PowerCatalog.Web.Presentation;

namespace PowerCatalog.Web.Features.Audit;

/// <summary>Puts the differences of each power together.</summary>
internal static class ComparedItems
{
    public static IReadOnlyList<ComparedItem> Of(Comparison comparison, PlacesShown read)
    {
        var items = new SortedDictionary<string, ComparedItem>(StringComparer.Ordinal);
        foreach (var power in comparison.Added)
            Of(
                power.Code, power.Name,
                item => item with { Presence = ComparedWords.Added, Category = power.Category, Department = power.DepartmentName });
        foreach (var power in comparison.Removed)
            Of(
                power.Code, power.Name,
                item => item with { Presence = ComparedWords.Removed, Category = power.Category, Department = power.DepartmentName });
        foreach (var power in comparison.Moved) Of(power.Code, power.Name, item => item with { Moved = power });
        AddPlaces(comparison.Changed, editorial: false);
        AddPlaces(comparison.Editorial, editorial: true);
        foreach (var pairs in comparison.Granted.GroupBy(pair => (pair.Code, pair.Name)))
            Of(pairs.Key.Code, pairs.Key.Name, item => item with { Granted = [.. pairs] });
        foreach (var pairs in comparison.Ended.GroupBy(pair => (pair.Code, pair.Name)))
            Of(pairs.Key.Code, pairs.Key.Name, item => item with { Ended = [.. pairs] });
        foreach (var decided in comparison.Decisions)
        {
            if (items.TryGetValue(decided.Code, out var item)) items[decided.Code] = item with { Decisions = decided.Adjustments };
        }

        return [.. items.Values];

        void AddPlaces(IEnumerable<ChangedPlace> changed, bool editorial)
        {
            foreach (var places in changed.GroupBy(place => (place.Code, place.Name)))
            {
                var shown = places.Select(place => read.Of(place.Element, place.Before, place.After, editorial));
                Of(places.Key.Code, places.Key.Name, item => item with { Places = [.. item.Places, .. shown] });
            }
        }

        void Of(string code, string name, Func<ComparedItem, ComparedItem> with) =>
            items[code] = with(items.GetValueOrDefault(code) ?? new ComparedItem(code, name, null, null, null, null, [], [], []));
    }
}
