using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Text;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;
using PowerCatalog.ReadModels.TownshipDelegations;

namespace PowerCatalog.Listings.Townships;

/// <summary>What changed for a township or another receiver since a day.</summary>
public static class TownshipChangeListing
{
    /// <summary>The changes, a row each.</summary>
    public static IEnumerable<TownshipChange> Rows(TownshipChanges changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return changes.Granted.Select(power => new TownshipChange(new Bilingual("新增行使", "granted"), power, null))
            .Concat(changes.Ended.Select(power => new TownshipChange(new Bilingual("不再行使", "ended"), power, null)))
            .Concat(changes.TermsChanged.Select(power => new TownshipChange(new Bilingual("行使条件变化", "terms changed"), power, null)))
            .Concat(changes.PowersChanged.Select(entry => new TownshipChange(new Bilingual("职权变动", "power changed"), null, entry)));
    }

    /// <summary>The columns.</summary>
    public static Listing<TownshipChange> Of(CatalogWords words, ValueWords values, ReceiverKind kind) =>
        (kind == ReceiverKind.Township
            ? new Listing<TownshipChange>("乡镇变化", "Changes of a township")
            : new Listing<TownshipChange>("承接单位变化", "Changes of a receiver"))
        .Text("变化", "Change", row => row.Change.Zh, brief: true)
        .Text(words.Heading(Fields.Code), "Code", row => row.Power?.Code ?? row.History?.Power, brief: true)
        .Text(words.Heading(Fields.Name), "Name", row => row.Power?.Name, brief: true)
        .Text(words.Heading(Fields.Mode), "Mode", row => row.Power is { } power ? DelegationWords.Show(power.Mode) : null)
        .Date("起始日期", "Since", row => row.Power?.Since, brief: true)
        .LastDay("截止日期", "Until", row => row.Power?.Until)
        .Text(
            "变更要素", "Element", row => row.History is { } entry ? words.Of(entry.Element)?.Zh ?? EventWords.Of(entry.Type).Zh : null,
            brief: true)
        .Text("变更前", "Before", row => values.Of(row.History?.Element, row.History?.Before)?.Zh)
        .Text("变更后", "After", row => IsReason(row) ? null : values.Of(row.History?.Element, row.History?.After)?.Zh, brief: true)
        .Text("理由", "Reason", row => IsReason(row) ? row.History!.After : null)
        .Date("生效日期", "Effective", row => row.History?.Effective, brief: true)
        .Text("文号", "Document number", row => row.Power?.DocumentNumber ?? row.History?.DocumentNumber, brief: true);

    private static bool IsReason(TownshipChange row) => row.History is { } entry && EventWords.GivesReason(entry.Type);
}
