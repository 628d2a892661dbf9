using PowerCatalog.Domain.Reference;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.ReadModels.PowerSearch;

/// <summary>A word of a filter that names nobody, or does not say whom.</summary>
/// <param name="Word">The word, as the API and the command line call it: <c>department</c>, <c>receiver</c>.</param>
/// <param name="Sentence">What is wrong, with the nearest names.</param>
public sealed record UnknownInFilter(string Word, Bilingual Sentence);

/// <summary>Tells a filter that nothing meets from one with a name that nobody has.</summary>
public static class FilterNames
{
    /// <summary>
    /// The filter with whom its receiver names. A page asks several queries with one filter, and a name costs a look at every receiver.
    /// </summary>
    public static PowerFilter LookedUp(this CatalogView view, PowerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return filter is { Receiver: { } receiver, Named: null } ? filter with { Named = view.ReceiversNamed(receiver) } : filter;
    }

    /// <summary>The same, and with its words and its law led by the dictionary of plain words to what they may mean.</summary>
    public static PowerFilter LookedUp(this CatalogView view, PowerFilter filter, PlainWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var named = view.LookedUp(filter);
        return named with
        {
            Sought = named.Text is null ? null : view.Seek(named.Text, words),
            Law = named.Law is { } law ? words.LawNamed(law) ?? law : null,
        };
    }

    /// <summary>The first word of a filter that names nobody the catalog ever knew; null where there is none.</summary>
    public static UnknownInFilter? UnknownIn(this CatalogView view, PowerFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        if (filter.Department is { } department && view.UnknownDepartment(department) is { } unknown)
            return new UnknownInFilter("department", unknown);
        return view.LookedUp(filter).Named?.Refusal is { } refusal
            ? new UnknownInFilter("receiver", refusal)
            : null;
    }
}
