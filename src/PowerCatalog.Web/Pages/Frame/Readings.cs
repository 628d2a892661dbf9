using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Powers;
using PowerCatalog.ReadModels.Lenses;
using PowerCatalog.ReadModels.PowerList;
using PowerCatalog.Web.Answering;

namespace PowerCatalog.Web.Pages.Frame;

/// <summary>What the history holds as codes, in words: departments, townships, categories.</summary>
internal sealed class Readings
{
    private readonly Dictionary<string, string> _departments;
    private readonly Dictionary<string, string> _townships;
    private readonly Names _names;
    private readonly PageLanguage _language;

    public Readings(CatalogView view, Names names, PageLanguage language)
    {
        (_names, _language) = (names, language);
        _departments = view.Departments().ToDictionary(department => department.Code, department => department.Name);
        _townships = view.Townships().ToDictionary(township => township.Code, township => township.Name);
    }

    /// <summary>What a department or township is called; its code where neither is of that code.</summary>
    public string Body(string code) => _departments.GetValueOrDefault(code) ?? _townships.GetValueOrDefault(code, code);

    /// <summary>A value of an element as a person reads it.</summary>
    public string? Of(string? element, string? value) => (element, value) switch
    {
        (_, null) => null,
        (Fields.Department, _) => _departments.GetValueOrDefault(value, value),
        (Fields.Townships, _) => string.Join('、', value.Split('、').Select(code => _townships.GetValueOrDefault(code, code))),
        (CoreElements.Category, _) => CoreElements.TryReadCategory(value, out var category) ? _language.Of(_names.Of(category)) : value,
        _ => value,
    };
}
