using PowerCatalog.Domain.Events;

namespace PowerCatalog.Domain.Folding;

/// <summary>
/// Since when a power has had each item of an element, and by which fact. A value that is only written otherwise takes no item away, and an
/// item that went and came back has it since it came back.
/// </summary>
public static class HeldItems
{
    /// <summary>
    /// The items of an element on a day, each with the fact since which the power has it without a break; none off the list.
    /// </summary>
    /// <param name="facts">The power's facts and the corrections of them.</param>
    /// <param name="annulments">The annulments known.</param>
    /// <param name="on">The day.</param>
    /// <param name="asRecorded">Whether corrections and annulments are ignored.</param>
    /// <param name="element">The element.</param>
    /// <param name="itemsOf">The items of a value, in the form in which they are compared.</param>
    public static IReadOnlyDictionary<string, Effective<Fact>> Of(
        IReadOnlyCollection<Recorded<Fact>> facts, Annulments annulments, DateOnly on, bool asRecorded, string element,
        Func<string, IEnumerable<string>> itemsOf)
    {
        ArgumentNullException.ThrowIfNull(itemsOf);
        var (fold, since) = (new PowerFold(), new Dictionary<string, Effective<Fact>>(StringComparer.Ordinal));
        foreach (var fact in TwoClocks.Held(facts, annulments, on, asRecorded))
        {
            fold.Take(fact.Revision, (PowerFact)fact.Fact);
            var items = fold.State?[element] is { } value ? itemsOf(value).ToHashSet(StringComparer.Ordinal) : [];
            foreach (var gone in since.Keys.Where(item => !items.Contains(item)).ToList()) since.Remove(gone);
            foreach (var item in items) since.TryAdd(item, fact);
        }

        return since;
    }
}
