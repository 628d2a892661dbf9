using System.Text.Json;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Domain.Elements;

/// <summary>What a value of an element may be.</summary>
public enum ElementType
{
    /// <summary>One line of text.</summary>
    Line,

    /// <summary>Text of several lines.</summary>
    Text,

    /// <summary>A list, one item a line.</summary>
    List,

    /// <summary>Legal bases, one a line (<see cref="LegalBasis"/>).</summary>
    LegalBases,

    /// <summary>A time limit (<see cref="Limit"/>).</summary>
    Limit,

    /// <summary>A whole number, 0 or more.</summary>
    Count,

    /// <summary>是 or 否.</summary>
    Flag,

    /// <summary>One of the categories.</summary>
    Category,

    /// <summary>A 12-digit base code.</summary>
    BaseCode,

    /// <summary>An 18-character unified social credit code.</summary>
    SocialCreditCode,
}

/// <summary>One element that a power may have.</summary>
/// <param name="Key">Its name in events, API and code, as <c>legalBasis</c>.</param>
/// <param name="Type">What a value may be.</param>
/// <param name="Zh">Its name in Chinese, also the heading of its column.</param>
/// <param name="En">Its name in English.</param>
/// <param name="Group">The group that it is shown in.</param>
/// <param name="NoteZh">How it is filled in.</param>
/// <param name="NoteEn">The same in English.</param>
/// <param name="Core">Whether it is part of the power itself (name and category) and not one of its elements; it changes like one.</param>
/// <param name="Longest">The most characters that a value may have.</param>
public sealed record Element(
    string Key, ElementType Type, string Zh, string En, string Group, string NoteZh = "", string NoteEn = "", bool Core = false, int Longest = 4000);

/// <summary>A group of elements on the screen.</summary>
public sealed record ElementGroup(string Key, string Zh, string En);

/// <summary>The elements that powers may have: <c>catalog/elements.json</c>, in the order of screens and files.</summary>
public sealed class ElementSchema
{
    private readonly Dictionary<string, Element> _byKey;
    private readonly Dictionary<string, Element> _byName;

    private ElementSchema(ElementsFile file)
    {
        All = file.Elements;
        Groups = file.Groups;
        _byKey = All.ToDictionary(element => element.Key);
        _byName = All.ToDictionary(element => element.Zh);
    }

    /// <summary>All elements, name and category first.</summary>
    public IReadOnlyList<Element> All { get; }

    /// <summary>The groups, in the order of the screen.</summary>
    public IReadOnlyList<ElementGroup> Groups { get; }

    /// <summary>The element with this key; null where there is none.</summary>
    public Element? this[string key] => _byKey.GetValueOrDefault(key);

    /// <summary>The element that a person names: by its key or its Chinese name; null where there is none.</summary>
    public Element? Named(string name) => _byKey.GetValueOrDefault(name) ?? _byName.GetValueOrDefault(name);

    /// <summary>Reads <c>catalog/elements.json</c>.</summary>
    /// <exception cref="JsonException">The text is no such document.</exception>
    public static ElementSchema Parse(string json) =>
        new(JsonSerializer.Deserialize(json, ReferenceJson.Default.ElementsFile) ?? throw new JsonException("elements.json is empty."));
}
