using PowerCatalog.Domain.Adjustments;
using PowerCatalog.Domain.Delegations;
using PowerCatalog.Domain.Events;
using PowerCatalog.Listings.Columns;
using PowerCatalog.Listings.Words;

namespace PowerCatalog.Papers.Annexes;

/// <summary>The columns of the annexes, in the words of the list.</summary>
internal sealed class AnnexListings(CatalogWords words, ValueWords values)
{
    private const string Nothing = "（无）";

    public Listing<AnnexRow<PowerAdded>> Added => Of<PowerAdded>("增加", "Added")
        .Text(words.Heading("legalBasis"), "Legal basis", row => row.Decided.LegalBasis)
        .Date("生效日期", "Effective", row => row.Fact.Effective);

    public Listing<AnnexRow<PowerRemoved>> Removed => Of<PowerRemoved>("减少", "Removed")
        .Text("减少原因", "Reason", row => row.Fact.Reason)
        .Date("生效日期", "Effective", row => row.Fact.Effective);

    public Listing<AnnexRow<PowerElementsChanged>> Changed => Of<PowerElementsChanged>("变更要素", "Elements changed", hasCategory: false)
        .Text("变更要素", "Element", row => words.Of(row.Change!.Element)?.Zh)
        .Text("变更前", "Before", row => values.Of(row.Change!.Element, row.Change.From)?.Zh ?? Nothing)
        .Text("变更后", "After", row => values.Of(row.Change!.Element, row.Change.To)?.Zh ?? Nothing)
        .Date("生效日期", "Effective", row => row.Fact.Effective);

    public Listing<AnnexRow<PowerTransferred>> Transferred => Named<PowerTransferred>("划转", "Transferred")
        .Text("划出部门", "From", row => values.Body(row.Fact.FromDepartment.Value))
        .Text("划入部门", "To", row => values.Body(row.Fact.ToDepartment.Value))
        .Date("生效日期", "Effective", row => row.Fact.Effective)
        .Date("交接日期", "Handed over", row => row.Fact.HandOver);

    public Listing<AnnexRow<PowerDelegated>> Delegated => Given<PowerDelegated>("赋权", "Delegated")
        .Text(words.Heading(Fields.Mode), "Mode", row => DelegationWords.Show(row.Fact.Terms.Mode))
        .Text(
            words.Heading(Fields.InWhoseName), "In whose name",
            row => DelegationWords.Show(row.Fact.Terms.InWhoseName, row.Receiver!.Kind))
        .Text("依据", "Basis", row => string.Join("；", Bases(row.Fact.Terms)))
        .Date(words.Heading(Fields.Since), "Since", row => row.Fact.Terms.From)
        .LastDay(words.Heading(Fields.Until), "Until", row => row.Fact.Terms.Until);

    public Listing<AnnexRow<DelegationRecalled>> Recalled => Given<DelegationRecalled>("收回", "Recalled")
        .Text("收回原因", "Reason", row => row.Fact.Reason)
        .Date("生效日期", "Effective", row => row.Fact.Effective);

    public Listing<AnnexRow<PowerSuspended>> Suspended => Of<PowerSuspended>("暂停", "Suspended")
        .Text("暂停原因", "Reason", row => row.Fact.Reason)
        .Date("生效日期", "Effective", row => row.Fact.Effective);

    public Listing<AnnexRow<PowerResumed>> Resumed => Of<PowerResumed>("恢复", "Resumed")
        .Date("生效日期", "Effective", row => row.Fact.Effective);

    public Listing<EntryRow> Corrected => Entries("更正", "Corrected")
        .Number("更正版本", "Corrects", row => row.Entry.Corrects)
        .Text("更正内容", "Element", row => words.Of(row.Entry.Element)?.Zh ?? "整条记录")
        .Text("更正前", "Before", row => values.Of(row.Entry.Element, row.Entry.Before)?.Zh ?? Nothing)
        .Text("更正后", "After", row => values.Of(row.Entry.Element, row.Entry.After)?.Zh ?? Nothing)
        .Date("生效日期", "Effective", row => row.Entry.Effective);

    public Listing<EntryRow> Others => Entries("其他事项", "Other matters")
        .Text("事项", "Matter", row => EventWords.Of(row.Entry.Type).Zh)
        .Text("变更前", "Before", row => values.Of(row.Entry.Element, row.Entry.Before)?.Zh)
        .Text("变更后或原因", "After, or why", row => values.Of(row.Entry.Element, row.Entry.After)?.Zh)
        .Date("生效日期", "Effective", row => row.Entry.Effective);

    private static Listing<EntryRow> Entries(string zh, string en) => new Listing<EntryRow>(zh, en)
        .Number("序号", "No.", row => row.Number)
        .Text("对象", "What", row => row.Name);

    private static IEnumerable<string> Bases(DelegationTerms terms) =>
        ((string?[])[terms.ProvincialBasis, terms.Instrument]).OfType<string>().Where(basis => basis.Length > 0);

    private Listing<AnnexRow<T>> Of<T>(string zh, string en, bool hasCategory = true) where T : PowerFact
    {
        var named = Named<T>(zh, en);
        var categorised = hasCategory
            ? named.Text(
                words.Heading(Fields.Category), "Category", row => row.Decided.Category is { } category ? words.Of(category).Zh : null)
            : named;
        return categorised.Text(words.Heading(Fields.Department), "Department", Department);
    }

    private Listing<AnnexRow<T>> Given<T>(string zh, string en) where T : PowerFact => new Listing<AnnexRow<T>>(zh, en)
        .Number("序号", "No.", row => row.Number)
        .Text("承接单位", "Receiver", row => Receiver(row.Receiver!))
        .Text(words.Heading(Fields.Code), "Code", row => row.Fact.Power.Value)
        .Text(words.Heading(Fields.Name), "Name", row => row.Decided.Name)
        .Text(words.Heading(Fields.Department), "Department", Department);

    private Listing<AnnexRow<T>> Named<T>(string zh, string en) where T : PowerFact => new Listing<AnnexRow<T>>(zh, en)
        .Number("序号", "No.", row => row.Number)
        .Text(words.Heading(Fields.Code), "Code", row => row.Fact.Power.Value)
        .Text(words.Heading(Fields.Name), "Name", row => row.Decided.Name);

    private string Receiver(Receiver receiver) =>
        receiver.Kind == ReceiverKind.Township ? values.Body(receiver.Code!) : receiver.Text;

    private string? Department<T>(AnnexRow<T> row) where T : PowerFact =>
        row.Decided.Department.Length == 0 ? null : values.Body(row.Decided.Department);
}
