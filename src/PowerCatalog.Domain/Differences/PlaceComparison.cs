using PowerCatalog.Domain.Elements;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Differences;

/// <summary>Compares the elements of one power with what a sent list says of them.</summary>
internal sealed class PlaceComparison(ReferenceData reference, DifferenceLines lines, List<Conflict> conflicts)
{
    public int FormOnly { get; private set; }

    public int Emptied { get; private set; }

    /// <summary>Proposes a change for each place that the list changes; true where there is one, or a conflict.</summary>
    public bool Compare(SentLine sent, ListedPower power)
    {
        var (was, now) = (power.Was ?? power.Is!, power.Is!);
        var found = false;
        foreach (var (element, value) in Sent(sent)) found |= ComparePlace(sent, was, now, element, value);
        return found;
    }

    /// <summary>Whether a list says of a power what is said of it already; proposes nothing.</summary>
    public bool Agrees(SentLine sent, PowerState state) =>
        Sent(sent).All(said => ElementMeaning.Same(said.Element, said.Value, state[said.Element.Key], state.Category));

    // What the list says of each element that it has a column for; an empty name or category says nothing.
    private IEnumerable<(Element Element, string? Value)> Sent(SentLine sent) => reference.Elements.All
        .Where(element => sent.Line.Columns.Contains(element.Key))
        .Concat(sent.Line.Columns.Where(OwnElement.Is).Select(key => reference.Elements[key]!))
        .Select(element => (element, Value(element, sent)))
        .Where(said => said.Item2 is not null || !said.element.Core);

    private bool ComparePlace(SentLine sent, PowerState was, PowerState now, Element element, string? value)
    {
        var (before, current) = (was[element.Key], now[element.Key]);
        if (ElementMeaning.Same(element, value, current, now.Category) || ElementMeaning.Same(element, value, before, was.Category))
        {
            if (value != current && ElementMeaning.Same(element, value, current, now.Category)) FormOnly++;
            return false;
        }

        if (!ElementMeaning.Same(element, before, current, now.Category))
        {
            conflicts.Add(new Conflict(
                now.Code, now.Name, element.Key, Shown(element, before), Shown(element, current), Shown(element, value),
                sent.Line.Fields[element.Key]?.Place ?? sent.Line.Place));
            return true;
        }

        if (value is null) Emptied++;
        lines.Change(sent, now, element, Shown(element, current), Shown(element, value));
        return true;
    }

    private static string? Value(Element element, SentLine sent) => element.Type == ElementType.Category
        ? sent.Category is { } category ? CoreElements.Write(category) : null
        : sent.Line.Fields[element.Key]?.Text;

    // Categories are compared by key and written by name.
    private string? Shown(Element element, string? value) =>
        element.Type == ElementType.Category && CoreElements.TryReadCategory(value, out var category)
            ? reference.NameOf(category).Zh
            : value;
}
