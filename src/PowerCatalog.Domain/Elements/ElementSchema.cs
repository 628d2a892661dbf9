using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Elements;

/// <summary>The elements that powers may have: <c>catalog/elements.json</c>, in the order of screens and files.</summary>
public sealed class ElementSchema
{
    private readonly Dictionary<string, Element> _byKey;
    private readonly Dictionary<string, Element> _byName;

    /// <summary>A schema of these elements and groups, in the order of the screen.</summary>
    /// <exception cref="ArgumentException">Two elements have one key or one name.</exception>
    public ElementSchema(IReadOnlyList<Element> elements, IReadOnlyList<ElementGroup> groups)
    {
        (All, Groups) = (elements, groups);
        _byKey = All.ToDictionary(element => element.Key);
        _byName = All.ToDictionary(element => TextKey.OfName(element.Zh));
    }

    /// <summary>All elements, name and category first.</summary>
    public IReadOnlyList<Element> All { get; }

    /// <summary>The groups, in the order of the screen.</summary>
    public IReadOnlyList<ElementGroup> Groups { get; }

    /// <summary>The element with this key, also where it is an own element (<see cref="OwnElement"/>); null where there is none.</summary>
    public Element? this[string key] => _byKey.GetValueOrDefault(key) ?? OwnElement.Of(key);

    /// <summary>The element with this key or Chinese name; null where there is none.</summary>
    public Element? Named(string name) => this[name] ?? _byName.GetValueOrDefault(TextKey.OfName(name));

    /// <summary>The elements that have a value, in the order of the screen; the office's own come last, by their names.</summary>
    public IEnumerable<Element> Of(ElementValues values) => All.Where(element => values[element.Key] is not null)
        .Concat(values.Where(value => OwnElement.Is(value.Key)).Select(value => OwnElement.Of(value.Key)).OfType<Element>());
}
