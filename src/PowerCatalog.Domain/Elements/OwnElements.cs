using PowerCatalog.Domain.Text;

namespace PowerCatalog.Domain.Elements;

/// <summary>The own elements of a catalog, found by their names in any spelling: 备注（内部） is 备注(内部).</summary>
public sealed class OwnElements
{
    private readonly Dictionary<string, string> _keys = [];

    /// <summary>The elements of these keys; of two spellings of one name the first is kept.</summary>
    public OwnElements(IEnumerable<string> keys)
    {
        foreach (var key in keys) KeyOf(OwnElement.NameOf(key));
    }

    /// <summary>Their names.</summary>
    public IEnumerable<string> Names => _keys.Values.Select(OwnElement.NameOf);

    /// <summary>The key of the element with this name; null where the catalog keeps none.</summary>
    public string? Find(string name) => _keys.GetValueOrDefault(TextKey.OfName(name));

    /// <summary>The same, of an element that is kept from now on.</summary>
    public string KeyOf(string name)
    {
        var spelling = TextKey.OfName(name);
        if (!_keys.TryGetValue(spelling, out var key)) _keys.Add(spelling, key = OwnElement.KeyOf(name));
        return key;
    }
}
