using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Http.Responses;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Presentation;

/// <summary>What the history holds as codes, in words: departments, townships, categories.</summary>
internal sealed class Readings(CatalogView view, Names names, PageLanguage language)
{
    private readonly BodyNames _bodies = BodyNames.Of(view);

    /// <summary>What a department or township is called; its code where neither is of that code.</summary>
    public string Body(string code) => _bodies.Departments.GetValueOrDefault(code) ?? _bodies.Townships.GetValueOrDefault(code, code);

    /// <summary>A value of an element as a person reads it.</summary>
    public string? Of(string? element, string? value) => (element, value) switch
    {
        (_, null) => null,
        (Fields.Department, _) => _bodies.Departments.GetValueOrDefault(value, value),
        (Fields.Townships, _) => string.Join('、', value.Split('、').Select(code => _bodies.Townships.GetValueOrDefault(code, code))),
        (CoreElements.Category, _) => CoreElements.TryReadCategory(value, out var category) ? language.Of(names.Of(category)) : value,
        _ => value,
    };
}
