using PowerCatalog.Application.Drafts;
using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Codes;
using PowerCatalog.ReadModels.PowerSearch;
using PowerCatalog.Web.Layout.Context;
using PowerCatalog.Web.Layout.Routing;
using PowerCatalog.Web.Presentation.SingleChange;

namespace PowerCatalog.Web.Features.Recording.Pages;

/// <summary>The changes of a draft that is filled into forms.</summary>
internal static class DraftedChanges
{
    /// <summary>The changes with another one, in the place of one of them or after all.</summary>
    /// <param name="draft">The draft; null where there is none yet.</param>
    /// <param name="line">The number of the one that it replaces, from 1; null where it comes last.</param>
    /// <param name="change">The change.</param>
    public static IReadOnlyList<DraftedChange> With(Draft? draft, int? line, DraftedChange change) => line is { } replaced
        ? [.. draft!.Changes().Select((other, index) => index + 1 == replaced ? change : other)]
        : [.. draft?.Changes() ?? [], change];

    /// <summary>What stands in the form at first: the particulars of the draft, and the change that is changed.</summary>
    public static Func<string, string?> Values(Draft draft, int? line, Func<string, string?> others)
    {
        var particulars = draft.Particulars.ToDictionary(pair => ChangeFormFields.HeaderId(pair.Key), pair => pair.Value);
        var typed = line is { } number
            ? draft.Changes()[number - 1].ByField.ToDictionary(pair => ChangeFormFields.LineId(pair.Key), pair => pair.Value)
            : null;
        return id => particulars.GetValueOrDefault(id) ?? (typed is null ? others(id) : typed.GetValueOrDefault(id));
    }

    /// <summary>What a draft of such changes is called.</summary>
    public static string NameOf(PageRequest request, IReadOnlyList<DraftedChange> changes)
    {
        var first = TitleOf(request, changes[0]);
        return changes.Count == 1 ? first : request.T[$"{first} 等 {changes.Count} 处", $"{first} and {changes.Count - 1} more"];
    }

    /// <summary>The changes as a preview lists them.</summary>
    public static IReadOnlyList<DraftedChangeShown> Shown(PageRequest request, Draft draft) =>
    [
        .. draft.Changes().Select((change, index) => new DraftedChangeShown(
            index + 1, TitleOf(request, change),
            Links.Address(
                $"{request.Links.Record}/change",
                [
                    ("kind", change.Kind.ToString().ToLowerInvariant()), ("code", change.ByField.GetValueOrDefault(Fields.Code)),
                    ("element", change.ByField.GetValueOrDefault(Fields.Element)), ("draft", draft.Id.Value),
                    ("line", Draft.KeyOf(index + 1)),
                ]))),
    ];

    // Its kind and its power, as "变更 食品经营许可（承诺时限）".
    private static string TitleOf(PageRequest request, DraftedChange change)
    {
        var layout = request.Words.Data.Headings.Sheets.Single(
            sheet => sheet.Key.Equals(change.Kind.ToString(), StringComparison.OrdinalIgnoreCase));
        var code = change.ByField.GetValueOrDefault(Fields.Code);
        var name = change.ByField.GetValueOrDefault(Fields.Name)
            ?? (PowerCode.TryRead(code ?? "", out var power) ? request.View.Power(power)?.Name : null) ?? code ?? "";
        var element = change.ByField.GetValueOrDefault(Fields.Element) is { } changed ? request.T[$"（{changed}）", $" ({changed})"] : "";
        return $"{request.T[layout.Sheet, ChangeForms.EnglishKind(layout.Key)]} {name}{element}";
    }
}
