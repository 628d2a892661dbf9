using System.Globalization;
using PowerCatalog.Web.Layout.Context;

namespace PowerCatalog.Web.Features.Procedure.Pages;

/// <summary>What was typed into the form of a step, read field by field; what is wrong stands at its field.</summary>
/// <param name="t">The page's language.</param>
/// <param name="value">What was typed, by the field's name.</param>
internal sealed class TypedStep(PageLanguage t, Func<string, string?> value)
{
    private readonly Dictionary<string, string> _faults = [];

    /// <summary>What is wrong, by field.</summary>
    public IReadOnlyDictionary<string, string> Faults => _faults;

    /// <summary>What was typed.</summary>
    public string? Value(string field) => value(field);

    /// <summary>What is wrong with a field; null where nothing.</summary>
    public string? Fault(string field) => _faults.GetValueOrDefault(field);

    /// <summary>A text that has to be there.</summary>
    public string Required(string field)
    {
        var text = value(field);
        if (string.IsNullOrWhiteSpace(text)) Missing(field);
        return text ?? "";
    }

    /// <summary>A day that has to be there.</summary>
    public DateOnly Day(string field)
    {
        var read = Optional(field);
        if (read is null) Missing(field);
        return read ?? default;
    }

    /// <summary>A day that may be left out.</summary>
    public DateOnly? Optional(string field)
    {
        if (value(field) is not { Length: > 0 } text || string.IsNullOrWhiteSpace(text)) return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) return day;
        _faults.TryAdd(field, t["请填写日期，如 2026-06-01。", "Give a day, as 2026-06-01."]);
        return null;
    }

    /// <summary>Notes that a field has to be filled in.</summary>
    public void Missing(string field) => _faults.TryAdd(field, t["请填写这一项。", "Fill this in."]);
}
