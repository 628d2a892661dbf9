using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Powers;
using PowerCatalog.Domain.Text;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;

namespace PowerCatalog.Listings.Words;

/// <summary>
/// What the history holds as codes, in words: departments, townships, categories by the names that they have through a lens.
/// </summary>
public sealed class ValueWords(CatalogView view, CatalogWords words)
{
    private readonly BodyNames _bodies = BodyNames.Of(view);

    /// <summary>What a department or township is called; its code where neither has that code.</summary>
    public string Body(string code) => _bodies.Departments.GetValueOrDefault(code) ?? _bodies.Townships.GetValueOrDefault(code, code);

    /// <summary>A value of an element as a person reads it; null where there is none.</summary>
    /// <param name="element">The element's key, or what changes like one.</param>
    /// <param name="value">The value as recorded.</param>
    public Bilingual? Of(string? element, string? value) => (element, value) switch
    {
        (_, null) => null,
        (null, _) => Same(value),
        (Fields.Department, _) => Same(_bodies.Departments.GetValueOrDefault(value, value)),
        (Fields.Townships, _) => Same(string.Join('、', value.Split('、').Select(code => _bodies.Townships.GetValueOrDefault(code, code)))),
        (CoreElements.Category, _) when CoreElements.TryReadCategory(value, out var category) => words.Of(category),
        _ => ElementWords.Of(words.Data.Elements[element!], value),
    };

    private static Bilingual Same(string text) => new(text, text);
}
