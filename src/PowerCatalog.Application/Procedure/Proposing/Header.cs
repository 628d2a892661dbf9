using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Problems;
using PowerCatalog.Domain.Reference;

namespace PowerCatalog.Application.Procedure.Proposing;

/// <summary>The particulars of a draft with others, which have no cell.</summary>
internal static class Header
{
    /// <summary>With others where the draft has none.</summary>
    public static AdjustmentDraft Under(AdjustmentDraft draft, IReadOnlyDictionary<string, string> others, ReferenceData reference) =>
        Of(draft, draft.Header.All.Concat(Values(others, reference).Where(pair => draft.Header[pair.Key] is null)));

    /// <summary>With others, which take precedence.</summary>
    public static AdjustmentDraft Over(AdjustmentDraft draft, IReadOnlyDictionary<string, string> others, ReferenceData reference) =>
        Of(draft, draft.Header.All.Where(pair => !others.ContainsKey(pair.Key)).Concat(Values(others, reference)));

    private static IEnumerable<KeyValuePair<string, FieldValue>> Values(
        IReadOnlyDictionary<string, string> others, ReferenceData reference) => others.Select(pair => KeyValuePair.Create(
            pair.Key, new FieldValue(pair.Value, Place.OfParticular(reference.Headings.HeadingOfParticular(pair.Key)))));

    private static AdjustmentDraft Of(AdjustmentDraft draft, IEnumerable<KeyValuePair<string, FieldValue>> values) =>
        draft with { Header = new FieldValues(values.ToDictionary()) };
}
