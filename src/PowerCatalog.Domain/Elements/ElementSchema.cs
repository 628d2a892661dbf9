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
        _byName = All.ToDictionary(element => element.Zh);
    }

    /// <summary>All elements, name and category first.</summary>
    public IReadOnlyList<Element> All { get; }

    /// <summary>The groups, in the order of the screen.</summary>
    public IReadOnlyList<ElementGroup> Groups { get; }

    /// <summary>The element with this key; null where there is none.</summary>
    public Element? this[string key] => _byKey.GetValueOrDefault(key);

    /// <summary>The element with this key or Chinese name; null where there is none.</summary>
    public Element? Named(string name) => _byKey.GetValueOrDefault(name) ?? _byName.GetValueOrDefault(name);
}
